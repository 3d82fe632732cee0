using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>Rendering costs more than it may. Unlike other problems of a part this one ends the whole.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // It is made in one way only and seen by the renderer alone.
internal sealed class BudgetSpentException(string message, SourceSpan? span) : RefusedException(message, span, isUnknowable: true)
#pragma warning restore CA1032, CA1064, RCS1194
{
    public override RefusedException At(SourceSpan place) => Span is null ? new BudgetSpentException(Message, place) : this;
}
