using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>Two objects in one document: the second one's keys repeat the first one's, and kubectl would apply a mixture of both.</summary>
internal sealed class KW5004_SeparatorMissing : DocumentProblemRule
{
    public override RuleDescriptor Descriptor { get; } = new("KW5004", "Two objects have a line '---' between them", Severity.Error);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.MissingSeparator;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context)
    {
        var file = problem.Span.File;
        var line = LineBreak.StartOfLine(file, problem.Span.Start);
        context.Report(
            problem.Span,
            $"A second '{problem.Span.Text}' begins another object here, but there is no line '---' before it: kubectl applies a mixture of the two",
            related: problem.Related is { } related ? [new RelatedPlace(related, "The first object")] : default,
            fix: line == problem.Span.Start ? Fix.Safe("Insert '---'", new TextEdit(new SourceSpan(file, line, 0), "---" + LineBreak.Of(file))) : null);
    }
}
