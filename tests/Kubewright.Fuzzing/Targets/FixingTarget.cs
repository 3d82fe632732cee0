using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.Fixing;

namespace Kubewright.Fuzzing.Targets;

/// <summary>
/// Fixing: what parsed still parses, what was fixed is gone, a guess brings no error and nothing brings one of a document's own kind, comments stay,
/// and a second run changes nothing.
/// </summary>
internal sealed partial class FixingTarget : IFuzzTarget
{
    private static readonly string[] DocumentRules = ["KW5001", "KW5002", "KW5003", "KW5004", "KW5006", "KW5014"];

    private readonly TextMutator _mutator = new(Seeds.Manifests, TextMutator.YamlWords);

    public string Name => "fixing";

    public int Share => 60;

    public void Execute(Random random)
    {
        var text = Comment(_mutator.Next(random), random);
        var asked = new AskedFixes(Severity.Info, random.Next(2) == 0);
        var before = CheckedManifests.Check([new ManifestInput(ManifestReader.Read(new SourceFile("fuzz.yaml", text)))], CheckOptions.Default);
        var (once, twice) = FaultException.Guard(text, () =>
        {
            var first = ManifestFixer.Fix(before.Inputs, CheckOptions.Default, asked.Includes);
            return (first, ManifestFixer.Fix(first.Inputs, CheckOptions.Default, asked.Includes));
        });
        Hold(!twice.Applied.Any(), $"A second run fixes {twice.Applied.FirstOrDefault()?.Finding.Id}.", text);
        Hold(CountBroken(once.Inputs[0].File) <= CountBroken(before.Inputs[0].File), "A document no longer parses.", text);
        foreach (var same in once.Applied.GroupBy(one => (one.Finding.Id, one.Finding.Message)))
        {
            var was = before.Findings.Count(finding => (finding.Id, finding.Message) == same.Key);
            var left = once.Remaining.Count(finding => (finding.Id, finding.Message) == same.Key);
            Hold(left == 0 || left <= was - same.Count() || was == 0, $"{same.Key.Id} was fixed and is still there.", text);
        }

        foreach (var id in DocumentRules)
        {
            Hold(Count(once.Remaining, finding => finding.Id == id) <= Count(before.Findings, finding => finding.Id == id), $"{id} is new.", text);
        }

        Hold(
            once.Applied.Any(one => one.Fix.IsSafe) || Count(once.Remaining, IsError) <= Count(before.Findings, IsError),
            "A guess brought an error.",
            text);
        var comments = CommentsIn(before.Inputs[0].File);
        var kept = Mark().Matches(once.Inputs[0].File.File.Text).Select(match => match.Value).ToHashSet();
        Hold(comments.All(kept.Contains), $"The comment '{comments.FirstOrDefault(comment => !kept.Contains(comment))}' is gone.", text);
    }

    /// <summary>Puts a comment that is known again after some lines.</summary>
    private static string Comment(string text, Random random)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (random.Next(4) == 0)
            {
                lines[i] += string.Create(CultureInfo.InvariantCulture, $" # comment {i}.");
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>The marks that are comments: in documents that parse, and in no scalar.</summary>
    private static List<string> CommentsIn(ManifestFile file)
    {
        var scalars = new List<SourceSpan>();
        var parsed = file.Documents.Where(document => document is { State: YamlDocumentState.Read, Root: not null }).ToList();
        parsed.ForEach(document => AddScalars(document.Root!, scalars));
        return
        [
            .. Mark().Matches(file.File.Text)
                .Where(mark => parsed.Exists(document => document.Root!.Span.Start <= mark.Index && mark.Index < document.Root.Span.End)
                    && !scalars.Exists(span => span.Start <= mark.Index && mark.Index < span.End))
                .Select(mark => mark.Value),
        ];
    }

    private static void AddScalars(YamlNode node, List<SourceSpan> scalars)
    {
        switch (node)
        {
            case YamlScalar scalar:
                scalars.Add(scalar.Span);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    AddScalars(entry.Key, scalars);
                    AddScalars(entry.Value, scalars);
                }

                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    AddScalars(item, scalars);
                }

                break;
        }
    }

    private static void Hold(bool condition, string sentence, string text)
    {
        if (!condition)
        {
            throw new FaultException(sentence, text);
        }
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static int Count(IEnumerable<Finding> findings, Func<Finding, bool> isMeant) => findings.Count(isMeant);

    private static int CountBroken(ManifestFile file) => file.Documents.Count(document => document.State == YamlDocumentState.Broken);

    [GeneratedRegex(@"# comment \d+\.")]
    private static partial Regex Mark();
}
