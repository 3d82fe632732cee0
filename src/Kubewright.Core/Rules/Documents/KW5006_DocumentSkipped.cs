using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A document that kubectl may well accept and that Kubewright does not read: nothing is said of it, and that is said.</summary>
internal sealed class KW5006_DocumentSkipped : DocumentProblemRule
{
    public override RuleDescriptor Descriptor { get; } = new("KW5006", "A document is one that Kubewright can read", Severity.Info);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.TooLarge or YamlProblemKind.NotUnderstood;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context) =>
        context.Report(problem.Span, $"The document was skipped, kubectl may accept it: {problem.Message}");
}
