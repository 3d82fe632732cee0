using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>Why Helm refuses a chart.</summary>
/// <param name="Message">The whole text as Helm 4 prints it, which may have several lines.</param>
/// <param name="Problem">The innermost reason, one line.</param>
/// <param name="Frames">The way to the place, from the template that is rendered to the one that fails; empty where no template is at fault.</param>
/// <param name="Span">Where it is; null where no place is known.</param>
/// <param name="IsUnknowable">Whether Helm would go on if it had what is not here.</param>
public sealed record ChartError(
    string Message, string Problem, ImmutableArray<TemplateErrorFrame> Frames, SourceSpan? Span, bool IsUnknowable = false)
{
    /// <summary>What the renderer itself threw, so that the chart is not to blame; null where it did not.</summary>
    public Exception? Failure { get; init; }
}
