using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Fuzzing.Targets;

/// <summary>Linking and checking of up to three files: no rule fails, and every finding has a place and one line of text.</summary>
internal sealed class CheckingTarget : IFuzzTarget
{
    private const int LongestMessage = 2_000;

    private readonly TextMutator _mutator = new(Seeds.Manifests, TextMutator.YamlWords);

    public string Name => "checking";

    public int Share => 340;

    public void Execute(Random random)
    {
        var texts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => _mutator.Next(random)).ToArray();
        var input = string.Join("\n=====\n", texts);
        var findings = FaultException.Guard(input, () =>
        {
            var files = texts.Select((text, i) => new ManifestInput(ManifestReader.Read(new SourceFile($"k8s/fuzz{i}.yaml", text)))).ToArray();
            var graph = ManifestGraph.Create(files);
            _ = graph.EndpointTables.Count();
            return Checker.CheckAll(graph).ToArray();
        });
        foreach (var finding in findings)
        {
            if (finding.Id == RuleCatalog.RuleFailed.Id)
            {
                throw new FaultException(finding.Message, input);
            }

            if (finding.Span.End > finding.Span.File.Text.Length || finding.Message.Length > LongestMessage || finding.Message.AsSpan().ContainsAny('\r', '\n'))
            {
                throw new FaultException($"{finding.Id} has no good place or text: {finding.Message}", input);
            }
        }
    }
}
