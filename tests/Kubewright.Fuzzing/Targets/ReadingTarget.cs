using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Fuzzing.Targets;

/// <summary>Reading of manifests: nothing is thrown, and every node is written inside its file.</summary>
internal sealed class ReadingTarget : IFuzzTarget
{
    private readonly TextMutator _mutator = new(Seeds.Manifests, TextMutator.YamlWords);

    public string Name => "reading";

    public int Share => 400;

    public void Execute(Random random)
    {
        var text = _mutator.Next(random);
        var file = FaultException.Guard(text, () => ManifestReader.Read(new SourceFile("fuzz.yaml", text)));
        foreach (var document in file.Documents)
        {
            if (document.Root is { } root)
            {
                Walk(root, text, 0);
            }

            foreach (var problem in document.Problems)
            {
                Hold(problem.Span, text);
            }
        }
    }

    private static void Walk(YamlNode node, string text, int depth)
    {
        Hold(node.Span, text);
        if (depth > 200)
        {
            throw new FaultException("A tree is deeper than any reader should let it become.", text);
        }

        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries.Take(50))
                {
                    Walk(entry.Key, text, depth + 1);
                    Walk(entry.Value, text, depth + 1);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items.Take(50))
                {
                    Walk(item, text, depth + 1);
                }

                break;
        }
    }

    private static void Hold(SourceSpan span, string text)
    {
        if (span.Start < 0 || span.Length < 0 || span.End > text.Length)
        {
            throw new FaultException($"The span {span.Start}+{span.Length} is outside of a text of {text.Length} characters.", text);
        }
    }
}
