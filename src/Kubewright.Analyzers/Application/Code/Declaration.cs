using System.Collections.Immutable;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>What a file declares that others can name, as it is written.</summary>
/// <param name="Names">Its names. What has none of its own, such as constructors and operators, goes by the name of its type.</param>
/// <param name="Types">The types that it is in, or is.</param>
/// <param name="Mentions">The names in its declaration, bodies apart: what it is depends on them.</param>
/// <param name="Hash">Equal where all of that is, and what is around it.</param>
internal sealed record Declaration(ImmutableArray<string> Names, ImmutableArray<string> Types, ImmutableArray<string> Mentions, ulong Hash);
