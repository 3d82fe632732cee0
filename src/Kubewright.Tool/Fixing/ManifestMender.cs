using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.Fixing;

/// <summary>
/// Applies the fixes that findings carry, and checks again, until there are no more. Of fixes that touch the same text the first is applied;
/// the others come again in the next round where they are still needed.
/// </summary>
internal sealed class ManifestMender
{
    private const int MostRounds = 10;

    private readonly CheckOptions _options;
    private readonly ImmutableArray<ManifestInput>.Builder _inputs;
    private readonly ImmutableArray<AppliedFix>.Builder _applied = ImmutableArray.CreateBuilder<AppliedFix>();

    // A finding that comes back after its fix would be fixed for ever.
    private readonly HashSet<(string Path, string Id, string Message)> _tried = [];

    private ManifestMender(ImmutableArray<ManifestInput> inputs, CheckOptions options)
    {
        _options = options;
        _inputs = inputs.ToBuilder();
    }

    /// <param name="inputs">The files.</param>
    /// <param name="options">What they are checked for.</param>
    /// <param name="mends">Which findings are to be mended.</param>
    public static MendedManifests Mend(ImmutableArray<ManifestInput> inputs, CheckOptions options, Func<Finding, bool> mends)
    {
        var mender = new ManifestMender(inputs, options);
        var findings = mender.Check();
        for (var round = 0; round < MostRounds && mender.Apply(findings.Where(mends)); round++)
        {
            findings = mender.Check();
        }

        return new MendedManifests(mender._inputs.ToImmutable(), mender._applied.ToImmutable(), findings);
    }

    private ImmutableArray<Finding> Check()
    {
        var inputs = _inputs.ToImmutable();
        return ParallelCheck.Check(ManifestGraph.Create(inputs, _options), inputs);
    }

    /// <summary>Applies what can be applied at once. Returns whether anything was.</summary>
    private bool Apply(IEnumerable<Finding> findings)
    {
        var before = _applied.Count;
        foreach (var ofFile in findings.GroupBy(finding => finding.Span.File))
        {
            var fixes = Choose(ofFile);
            if (fixes.Count > 0 && TryApply(ofFile.Key, fixes))
            {
                _applied.AddRange(fixes);
            }
        }

        return _applied.Count > before;
    }

    private List<AppliedFix> Choose(IEnumerable<Finding> findings)
    {
        var chosen = new List<AppliedFix>();
        var edits = new List<TextEdit>();
        foreach (var finding in findings)
        {
            // Two findings may be mended by one edit.
            if (finding.Fix is { } fix
                && fix.Edits.All(edit => edits.Contains(edit) || !edits.Exists(other => Touch(edit.Span, other.Span)))
                && _tried.Add((finding.Span.File.Path, finding.Id, finding.Message)))
            {
                chosen.Add(new AppliedFix(finding, fix));
                edits.AddRange(fix.Edits.Except(edits));
            }
        }

        return chosen;
    }

    /// <summary>Puts the mended text in the place of the file, unless it could be read before and cannot be now.</summary>
    private bool TryApply(SourceFile file, List<AppliedFix> fixes)
    {
        var lineEnd = file.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var text = fixes.SelectMany(fix => fix.Fix.Edits).Distinct().OrderByDescending(edit => edit.Span.Start).Aggregate(
            file.Text,
            (current, edit) => current
                .Remove(edit.Span.Start, edit.Span.Length)
                .Insert(edit.Span.Start, edit.NewText.ReplaceLineEndings(lineEnd)));

        var index = Enumerable.Range(0, _inputs.Count).First(i => ReferenceEquals(_inputs[i].File.File, file));
        var mended = ManifestReader.Read(new SourceFile(file.Path, text));
        if (CountBroken(mended) > CountBroken(_inputs[index].File))
        {
            return false;
        }

        _inputs[index] = _inputs[index] with { File = mended };
        return true;
    }

    private static int CountBroken(ManifestFile file) => file.Documents.Count(document => document.State == YamlDocumentState.Broken);

    // Where two texts are inserted at one place, which one comes first is not known.
    private static bool Touch(SourceSpan left, SourceSpan right) =>
        left.Start < right.End && right.Start < left.End
        || (left.Start == right.Start && (left.Length == 0 || right.Length == 0))
        || (left.Length == 0 && left.Start == right.End)
        || (right.Length == 0 && right.Start == left.End);
}
