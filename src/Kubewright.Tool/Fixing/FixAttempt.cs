using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Fixes;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.Fixing;

/// <summary>What comes of some fixes, before anybody relies on them.</summary>
/// <param name="Before">The manifests without the fixes.</param>
/// <param name="Fixes">The fixes.</param>
/// <param name="Changed">The files that they change, as they are then.</param>
/// <param name="After">The manifests with the fixes.</param>
internal sealed record FixAttempt(
    CheckedManifests Before,
    IReadOnlyList<AppliedFix> Fixes,
    ImmutableArray<ManifestInput> Changed,
    CheckedManifests After)
{
    // What a document is made of: a fix that breaks it has done nothing but harm, however right its own line is.
    private static readonly string[] DocumentRules = ["KW5001", "KW5002", "KW5003", "KW5004", "KW5006", "KW5014"];

    /// <summary>Applies fixes that go together; null where a file does not hold what they replace.</summary>
    public static FixAttempt? Make(
        CheckedManifests before,
        IReadOnlyList<AppliedFix> fixes,
        CheckOptions options,
        Func<ImmutableArray<ManifestInput>, DeployedEnvironments>? findDeployed = null)
    {
        var inputs = before.Inputs.ToBuilder();
        var changed = ImmutableArray.CreateBuilder<ManifestInput>();
        foreach (var ofFile in fixes.GroupBy(one => one.Finding.Span.File))
        {
            var together = new FileFixes();
            if (!ofFile.All(one => together.TryAdd(one.Fix)) || together.Apply(ofFile.Key.Text) is not { } text)
            {
                return null;
            }

            var index = Enumerable.Range(0, inputs.Count).First(i => inputs[i].File.File == ofFile.Key);
            inputs[index] = inputs[index] with { File = ManifestReader.Read(new SourceFile(ofFile.Key.Path, text)) };
            changed.Add(inputs[index]);
        }

        return new FixAttempt(before, fixes, changed.ToImmutable(), CheckedManifests.Check(inputs.ToImmutable(), options, findDeployed));
    }

    /// <summary>
    /// Whether every file still parses, each finding is gone, and no new one of a document's own kind came. A guess must bring no new error at
    /// all; what a certain fix brings to light was there before.
    /// </summary>
    public bool IsGood => StillParses() && AreGone() && !BroughtErrors();

    private bool StillParses() => CountBroken(Before) >= CountBroken(After);

    private bool AreGone()
    {
        var (before, after) = (Count(Before, KeyOf), Count(After, KeyOf));
        return Fixes.GroupBy(one => KeyOf(one.Finding)).All(same => after.GetValueOrDefault(same.Key) <= before[same.Key] - same.Count());
    }

    private bool BroughtErrors()
    {
        var mayReveal = Fixes.All(one => one.Fix.IsSafe);
        var (before, after) = (Count(Before, PlaceOf), Count(After, PlaceOf));
        return after.Any(one =>
            one.Value > before.GetValueOrDefault(one.Key) && (DocumentRules.Contains(one.Key.Id) || (!mayReveal && one.Key.Severity == Severity.Error)));
    }

    private static int CountBroken(CheckedManifests manifests) =>
        manifests.Inputs.Sum(input => input.File.Documents.Count(document => document.State == YamlDocumentState.Broken));

    private static Dictionary<TKey, int> Count<TKey>(CheckedManifests manifests, Func<Finding, TKey> keyOf)
        where TKey : notnull =>
        manifests.Findings.GroupBy(keyOf).ToDictionary(same => same.Key, same => same.Count());

    private static (string Path, string Id, string Message) KeyOf(Finding finding) => (finding.Span.File.Path, finding.Id, finding.Message);

    // Messages name objects, and a fix may have renamed one.
    private static (string Path, string Id, Severity Severity) PlaceOf(Finding finding) => (finding.Span.File.Path, finding.Id, finding.Severity);
}
