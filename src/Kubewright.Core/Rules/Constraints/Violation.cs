using System.Collections.Immutable;
using Kubewright.Core.Schema.Constraints;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>A constraint that an object does not keep.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Span">Where the mistake is written.</param>
/// <param name="Words">What is wrong, without the resource that it is part of.</param>
/// <param name="Severity">How loud, where it differs from the rule's own.</param>
/// <param name="Fix">What corrects it.</param>
internal sealed record Violation(Constraint Constraint, SourceSpan Span, string Words, Severity? Severity = null, Fix? Fix = null)
{
    /// <summary>The other side of it, where there is one.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];
}
