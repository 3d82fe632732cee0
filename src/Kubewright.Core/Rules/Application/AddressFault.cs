using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>What is wrong with an address for those who connect to it.</summary>
/// <param name="Span">The part of the address that is wrong.</param>
/// <param name="Message">What was expected and what was found.</param>
internal sealed record AddressFault(SourceSpan Span, string Message)
{
    /// <summary>How loud, where it differs from the rule's own.</summary>
    public Severity? Severity { get; init; }

    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    public Fix? Fix { get; init; }
}
