using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Fixes;
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
            var (applied, fixes) = Choose(ofFile);
            if (applied.Count > 0 && TryApply(ofFile.Key, fixes))
            {
                _applied.AddRange(applied);
            }
        }

        return _applied.Count > before;
    }

    private (List<AppliedFix> Applied, FileFixes Fixes) Choose(IEnumerable<Finding> findings)
    {
        var chosen = new List<AppliedFix>();
        var fixes = new FileFixes();
        foreach (var finding in findings)
        {
            if (finding.Fix is { } fix && !_tried.Contains((finding.Span.File.Path, finding.Id, finding.Message)) && fixes.TryAdd(fix))
            {
                chosen.Add(new AppliedFix(finding, fix));
            }
        }

        _tried.UnionWith(chosen.Select(one => (one.Finding.Span.File.Path, one.Finding.Id, one.Finding.Message)));
        return (chosen, fixes);
    }

    /// <summary>Puts the mended text in the place of the file, unless it could be read before and cannot be now.</summary>
    private bool TryApply(SourceFile file, FileFixes fixes)
    {
        if (fixes.Apply(file.Text) is not { } text)
        {
            return false;
        }

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
}
