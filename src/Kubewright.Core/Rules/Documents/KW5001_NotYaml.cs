using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// Text that no YAML reader takes. Kubernetes splits a file at its <c>---</c> lines and reads each document on its own
/// (apimachinery/pkg/util/yaml/decoder.go), so only the document around the mistake is lost.
/// </summary>
internal sealed class KW5001_NotYaml : DocumentProblemRule
{
    public override RuleDescriptor Descriptor { get; } = new("KW5001", "A manifest is valid YAML", Severity.Error);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.Syntax or YamlProblemKind.InvalidCharacter;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context) =>
        context.Report(problem.Span, $"The document cannot be read as YAML: {problem.Message}");
}
