using System.Collections.Immutable;
using System.Text;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Baselines;

/// <summary>A baseline as YAML: a line for each finding, so that two branches that change it can be merged.</summary>
public static class BaselineFile
{
    /// <summary>What the file is called where nobody says otherwise.</summary>
    public const string DefaultName = "kubewright.baseline.yaml";

    private const string Head = """
        # Findings that were there when this file was written. Kubewright does not report them until what they are about changes.
        # 'kubewright check PATH... --write-baseline' writes it anew, without those that are fixed.
        baseline: 1
        findings:

        """;

    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder(Head.Replace("\r\n", "\n"));
        if (baseline.Entries.IsEmpty)
        {
            return text.ToString().TrimEnd('\n') + " []\n";
        }

        foreach (var entry in baseline.Entries)
        {
            text.Append("  - { file: ").Append(Quote(entry.File))
                .Append(", rule: ").Append(entry.Id)
                .Append(", object: ").Append(Quote(entry.Object))
                .Append(", identity: ").Append(Quote(entry.Identity)).Append(" }\n");
        }

        return text.ToString();
    }

    /// <summary>Reads a baseline; null where the text is not one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="locate">The whole path of a file.</param>
    public static Baseline? Read(SourceFile file, Func<SourceFile, string> locate)
    {
        var documents = YamlReader.Read(file);
        if (documents is not [{ Root: YamlMapping root, Problems.IsEmpty: true }] || root["baseline"] is not YamlScalar { Value: "1" })
        {
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        foreach (var entry in root.Mappings("findings"))
        {
            entries.Add(new BaselineEntry(
                entry.String("file").Or(""), entry.String("rule").Or(""), entry.String("object").Or(""), entry.String("identity").Or("")));
        }

        return new Baseline(DirectoryOf(file, locate), entries.ToImmutable(), locate);
    }

    private static string DirectoryOf(SourceFile file, Func<SourceFile, string> locate)
    {
        var path = SourcePath.Normalize(locate(file));
        return path.Substring(0, path.LastIndexOf('/') + 1);
    }

    private static string Quote(string text) => "'" + VisibleText.Of(text).Replace("'", "''") + "'";
}
