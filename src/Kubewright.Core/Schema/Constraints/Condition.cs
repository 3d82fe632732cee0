using System.Collections.Immutable;

namespace Kubewright.Core.Schema.Constraints;

/// <summary>Where a constraint counts.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Field">The field that is asked for, with dots where it is within other objects; empty where none is.</param>
/// <param name="Values">The values, fields, types or kinds that are meant.</param>
internal sealed record Condition(ConditionKind Kind, string Field, ImmutableArray<string> Values);
