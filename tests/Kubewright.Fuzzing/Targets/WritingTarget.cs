using System.Text.Json;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Fuzzing.Targets;

/// <summary>Writing: any text that is written as YAML is read back as that very text, by the project's own reader and by those of other languages.</summary>
internal sealed class WritingTarget : IFuzzTarget
{
    private const string Characters = "abe019_.+-:~ #'\"\\\t\n\r!&*?|<>=%@`,[]{}yYnNoO/\u00e9\u0085\u2028\ufeff\ud83d\ude80\0";

    public string Name => "writing";

    public int Share => 30;

    public void Execute(Random random)
    {
        var map = new ConfigMap("fuzz");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < 20; i++)
        {
            texts[$"k{i}"] = Scalars.Next(random, Characters);
            map.Data($"k{i}", texts[$"k{i}"]);
        }

        var yaml = FaultException.Guard(string.Join('\n', texts.Values), map.ToYaml);
        var data = (YamlReader.Read(new SourceFile("written.yaml", yaml))[0].Root as YamlMapping)?["data"] as YamlMapping;
        foreach (var (key, text) in texts)
        {
            if (data?[key] is not YamlScalar { Type: YamlScalarType.String } read || read.Value != text)
            {
                throw new FaultException($"'{text}' is read back as something else.", yaml);
            }
        }

        foreach (var (parser, other) in OtherParsers.Read(yaml))
        {
            foreach (var (key, text) in texts)
            {
                if (!other.TryGetProperty(key, out var read) || read.ValueKind != JsonValueKind.String || read.GetString() != text)
                {
                    throw new FaultException($"'{text}' is read back as something else by {parser}: {other}", yaml);
                }
            }
        }
    }
}
