using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>Where findings about selectors and labels stand.</summary>
internal static class SelectorSpans
{
    /// <summary>The one value of a Service's selector, or the key <c>selector</c> where there are several.</summary>
    public static SourceSpan Of(Service service) =>
        service.Selector.Pairs.Labels is [{ } only] ? OfValue(only)
        : service.Spec?.Find("selector")?.Key.Span ?? service.HeadSpan;

    /// <summary>The value of a label, or its key where no value is written.</summary>
    public static SourceSpan OfValue(Label label) => label.Entry.Value.Span.Length > 0 ? label.Entry.Value.Span : label.Entry.Key.Span;

    /// <summary>The key <c>labels</c> of a workload's template, or of what it is missing from.</summary>
    public static SourceSpan OfTemplateLabels(Workload workload) =>
        workload.Template.Metadata.Node?.Find("labels")?.Key.Span
        ?? workload.Template.Node?.Find("metadata")?.Key.Span
        ?? workload.Spec?.Find("template")?.Key.Span
        ?? workload.Node.Find("spec")?.Key.Span
        ?? workload.HeadSpan;
}
