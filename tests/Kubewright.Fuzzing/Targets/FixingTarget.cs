using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.Fixing;

namespace Kubewright.Fuzzing.Targets;

/// <summary>Fixing: what parsed still parses, what was fixed is gone, and a second run changes nothing.</summary>
internal sealed class FixingTarget : IFuzzTarget
{
    private readonly TextMutator _mutator = new(Seeds.Manifests, TextMutator.YamlWords);

    public string Name => "fixing";

    public int Share => 60;

    public void Execute(Random random)
    {
        var text = _mutator.Next(random);
        var asked = new AskedFixes(Severity.Info, random.Next(2) == 0);
        var before = ManifestReader.Read(new SourceFile("fuzz.yaml", text));
        var (once, twice) = FaultException.Guard(text, () =>
        {
            var first = ManifestFixer.Fix([new ManifestInput(before)], CheckOptions.Default, asked.Includes);
            return (first, ManifestFixer.Fix(first.Inputs, CheckOptions.Default, asked.Includes));
        });
        if (twice.Applied.Any())
        {
            throw new FaultException($"A second run fixes {twice.Applied.First().Finding.Id}.", text);
        }

        if (CountBroken(once.Inputs[0].File) > CountBroken(before))
        {
            throw new FaultException("A document no longer parses.", text);
        }
    }

    private static int CountBroken(ManifestFile file) => file.Documents.Count(document => document.State == YamlDocumentState.Broken);
}
