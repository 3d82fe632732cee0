using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A document that another program fills in before it becomes a manifest: what it will say cannot be known here.</summary>
internal sealed class KW5005_TemplateSkipped : DocumentProblemRule
{
    public override RuleDescriptor Descriptor { get; } = new("KW5005", "A template is checked after it is rendered", Severity.Info);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.Template;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context) =>
        context.Report(problem.Span, "The document is a template and was not checked; check what it is rendered to");
}
