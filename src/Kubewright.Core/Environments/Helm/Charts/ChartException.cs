using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>A chart, or the values given to it, that Helm refuses before it renders anything.</summary>
/// <param name="message">The reason in Helm's words.</param>
/// <param name="span">Where it is; null where no place is known.</param>
/// <param name="isUnknowable">Whether Helm would go on if it had what is not here.</param>
internal sealed class ChartException(string message, SourceSpan? span = null, bool isUnknowable = false) : Exception(message)
{
    public SourceSpan? Span { get; } = span;

    public bool IsUnknowable { get; } = isUnknowable;
}
