using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// Text that Kubernetes silently drops: its YAML library reads one document of what is between two <c>---</c> lines and never looks at what
/// follows a <c>...</c> line or lines that are indented less than the first key (sigs.k8s.io/yaml, Unmarshal).
/// </summary>
internal sealed class KW5014_TextIgnored : DocumentProblemRule
{
    public override RuleDescriptor Descriptor { get; } = new("KW5014", "All text of a document belongs to its object", Severity.Warning);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.Ignored;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context) =>
        context.Report(
            problem.Span.FirstLine,
            "The document ended before this line, so Kubernetes ignores the text from here to the next '---' and deploys nothing of it; "
                + "begin another object with '---', or indent the line as the first key of its object");
}
