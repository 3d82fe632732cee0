using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>A comment in a manifest that takes findings back: <c># kubewright:ignore KW1001, KW2001 - why</c>.</summary>
/// <param name="Span">The comment's directive, from <c>kubewright</c> to its last id.</param>
/// <param name="Line">The line whose findings it takes back; null where it takes back those of the whole file.</param>
/// <param name="IsMisplaced">Whether it speaks of the whole file but does not stand before the file's content, and so has no effect.</param>
/// <param name="Ids">The ids that it names, each where it is written.</param>
/// <param name="HasReason">Whether a reason follows after <c> - </c>.</param>
public sealed record SuppressionComment(SourceSpan Span, int? Line, bool IsMisplaced, ImmutableArray<SourceSpan> Ids, bool HasReason)
{
    /// <summary>Whether it takes a finding back.</summary>
    public bool Suppresses(Finding finding) =>
        !IsMisplaced
        && (Line is null || finding.Span.StartPosition.Line == Line)
        && Ids.Any(id => string.Equals(id.Text, finding.Id, StringComparison.Ordinal));
}
