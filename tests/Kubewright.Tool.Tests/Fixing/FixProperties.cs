using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;
using Kubewright.Tool.Fixing;

namespace Kubewright.Tool.Tests.Fixing;

/// <summary>Whatever is wrong with a manifest, fixing does not make it worse.</summary>
public sealed partial class FixProperties
{
    private const int MostMutations = 3;

    private static readonly ImmutableArray<(string Path, string Text)> Shop =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "samples", "Shop", "k8s"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
    ];

    [Fact]
    public void Fix_ParsesAfterwardsLosesNothingAndIsDoneAtOnce() =>
        Check.One(Seeded.Run(150), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => FixAndCheck(seed, isUnsafe: false)));

    [Fact]
    public void UnsafeFix_ParsesAfterwardsLosesNothingAndIsDoneAtOnce() =>
        Check.One(Seeded.Run(150), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => FixAndCheck(seed, isUnsafe: true)));

    private static void FixAndCheck(int seed, bool isUnsafe)
    {
        var random = new System.Random(seed);
        var mutated = random.Next(Shop.Length);
        var texts = Shop.SetItem(mutated, (Shop[mutated].Path, Mutate(Shop[mutated].Text, random)));
        var before = CheckedManifests.Check([.. texts.Select(Read)], CheckOptions.Default);
        var asked = new AskedFixes(Severity.Info, isUnsafe);

        var result = ManifestFixer.Fix(before.Inputs, CheckOptions.Default, asked.Includes);
        var again = ManifestFixer.Fix(result.Inputs, CheckOptions.Default, asked.Includes);

        Assert.Empty(again.Applied);
        Assert.Equal(TextsOf(result.Inputs), TextsOf(again.Inputs));
        Assert.True(CountBroken(result.Inputs) <= CountBroken(before.Inputs), "A document no longer parses.");
        Assert.True(CountErrors(result.Remaining) <= CountErrors(before.Findings) || result.Applied.Any(one => one.Fix.IsSafe), "A guess brought an error.");
        Assert.Equal(CommentsOf(before.Inputs), CommentsOf(result.Inputs));
        foreach (var same in result.Applied.GroupBy(one => (one.Finding.Span.File.Path, one.Finding.Id, one.Finding.Message)))
        {
            Assert.DoesNotContain(result.Remaining, finding =>
                (finding.Span.File.Path, finding.Id, finding.Message) == same.Key
                    && before.Findings.Count(one => one.Message == finding.Message) <= same.Count());
        }
    }

    /// <summary>A manifest in which some lines carry comments and some are wrong.</summary>
    private static string Mutate(string text, System.Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (random.Next(4) == 0 && Entry().IsMatch(lines[i]))
            {
                lines[i] += string.Create(CultureInfo.InvariantCulture, $" # comment {i}");
            }
        }

        for (var mutations = random.Next(1, MostMutations + 1); mutations > 0; mutations--)
        {
            var entries = Enumerable.Range(0, lines.Count).Where(i => Entry().IsMatch(lines[i])).ToList();
            if (entries.Count == 0)
            {
                break;
            }

            var at = entries[random.Next(entries.Count)];
            var match = Entry().Match(lines[at]);
            var (head, key, value, rest) = (match.Groups["head"].Value, match.Groups["key"].Value, match.Groups["value"].Value, match.Groups["rest"].Value);
            var indentation = new string(' ', head.Length + 2);
            switch (random.Next(12))
            {
                case 0: lines[at] = $"{head}{Misspell(key, random)}:{Space(value)}{rest}"; break;
                case 1: lines[at] = $"{head}{key}:{Space(Misspell(value, random))}{rest}"; break;
                case 2: lines[at] = $"{head}{key}:{Space(value.ToLowerInvariant())}{rest}"; break;
                case 3: lines[at] = $"{head}{key}:{Space(value.ToUpperInvariant())}{rest}"; break;
                case 4: lines[at] = $"{head}{key}: \"{value}\"{rest}"; break;
                case 5: lines[at] = $"{head}{key}: {value.Trim('"')}{rest}"; break;
                case 6 when value.Length > 0: lines[at] = $"{head}{key}: >-{rest}\n{indentation}{Misspell(value, random)}"; break;
                case 7 when value.Length > 0: lines[at] = $"{head}{key}: |{rest}\n{indentation}{value.Replace('-', '_')}"; break;
                case 8: lines.Insert(at, lines[at].Split('#')[0]); break;
                case 9: lines.RemoveAll(line => line == "---"); break;
                case 10: lines[at] = $"{head}{key}:{rest}"; break;
                case 11 when lines[at].Split('#').Length == 1 && !head.Contains('-', StringComparison.Ordinal): lines.RemoveAt(at); break;
            }
        }

        return string.Join('\n', lines);
    }

    private static string Space(string value) => value.Length == 0 ? "" : " " + value;

    private static string Misspell(string text, System.Random random)
    {
        if (text.Length < 2)
        {
            return text + "x";
        }

        var at = random.Next(text.Length - 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text.Insert(at + 1, " "),
        };
    }

    private static ManifestInput Read((string Path, string Text) file) => new(ManifestReader.Read(new SourceFile(file.Path, file.Text)));

    private static IEnumerable<string> TextsOf(ImmutableArray<ManifestInput> inputs) => inputs.Select(input => input.File.File.Text);

    private static int CountBroken(ImmutableArray<ManifestInput> inputs) =>
        inputs.Sum(input => input.File.Documents.Count(document => document.State == YamlDocumentState.Broken));

    private static int CountErrors(ImmutableArray<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Error);

    private static List<string> CommentsOf(ImmutableArray<ManifestInput> inputs) =>
        [.. inputs.SelectMany(input => Comment().Matches(input.File.File.Text)).Select(match => match.Value)];

    [GeneratedRegex(@"^(?<head> *(- )?)(?<key>[A-Za-z][A-Za-z0-9./-]*):(?: (?<value>[^#{\[|>&*\n][^#\n]*?))?(?<rest> #.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Entry();

    [GeneratedRegex(@"# comment \d+")]
    private static partial Regex Comment();
}
