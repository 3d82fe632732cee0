using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// Text behind a separator, which YAML allows and Kubernetes' document reader does not (apimachinery/pkg/util/yaml/decoder.go, splitYAMLDocument).
/// </summary>
internal sealed class KW5002_TextBehindSeparator : DocumentProblemRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5002", "Nothing but a comment follows '---' on its line", Severity.Error);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.Separator;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context) =>
        context.Report(
            problem.Span,
            "Kubernetes refuses text after '---'; only a comment can be there, the content begins on the next line",
            fix: Fix.Safe("Move to the next line", new TextEdit(problem.Span, LineBreak.Of(problem.Span.File) + problem.Span.Text)));
}
