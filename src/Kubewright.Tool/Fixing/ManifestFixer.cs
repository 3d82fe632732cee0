using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Fixes;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Fixing;

/// <summary>
/// Applies the fixes that findings carry, and checks again, until there are no more. Of fixes that touch the same text the first is applied;
/// the others come again in the next round where they are still needed. A fix that does not do what it is for (<see cref="FixAttempt.IsGood"/>) is
/// taken back, so that a second run, which finds what this one left, changes nothing. So is one that fails.
/// </summary>
internal sealed class ManifestFixer
{
    /// <summary>Makes an attempt: <see cref="FixAttempt.Make"/>, or what a test puts in its place.</summary>
    internal delegate FixAttempt? MakeAttempt(CheckedManifests before, IReadOnlyList<AppliedFix> fixes, CheckOptions options);

    // Far more than any manifest needs; fixes that keep making room for each other must come to an end.
    private const int MostRounds = 500;

    private readonly CheckOptions _options;
    private readonly Func<Finding, bool> _isAsked;
    private readonly MakeAttempt _make;
    private readonly ImmutableArray<AppliedFix>.Builder _applied = ImmutableArray.CreateBuilder<AppliedFix>();
    private readonly HashSet<(string Path, string Id, string Message)> _refused = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private CheckedManifests _current;
    private int _rounds;

    private ManifestFixer(
        ImmutableArray<ManifestInput> inputs,
        CheckOptions options,
        Func<Finding, bool> isAsked,
        MakeAttempt make,
        Func<ImmutableArray<ManifestInput>, DeployedEnvironments>? findDeployed)
    {
        _options = options;
        _isAsked = isAsked;
        _make = make;
        _current = CheckedManifests.Check(inputs, options, findDeployed);
        _seen.Add(StateOf(inputs));
    }

    /// <param name="inputs">The files.</param>
    /// <param name="options">What they are checked for.</param>
    /// <param name="isAsked">Which findings are to be fixed.</param>
    /// <param name="make">Makes an attempt; null for <see cref="FixAttempt.Make"/>.</param>
    /// <param name="findDeployed">Finds what files deploy; null where what is not among them is not known.</param>
    public static FixedManifests Fix(
        ImmutableArray<ManifestInput> inputs,
        CheckOptions options,
        Func<Finding, bool> isAsked,
        MakeAttempt? make = null,
        Func<ImmutableArray<ManifestInput>, DeployedEnvironments>? findDeployed = null)
    {
        make ??= (before, fixes, assumed) => FixAttempt.Make(before, fixes, assumed, findDeployed);
        var fixer = new ManifestFixer(inputs, options, isAsked, make, findDeployed);

        // What was refused at first may be good after the others.
        while (fixer.ApplyAll() && fixer._refused.Count > 0)
        {
            fixer._refused.Clear();
        }

        return new FixedManifests(fixer._current.Inputs, fixer._applied.ToImmutable(), fixer._current.Findings);
    }

    /// <summary>Returns whether any fix was applied.</summary>
    private bool ApplyAll()
    {
        var before = _applied.Count;
        while (_rounds < MostRounds && Choose() is { Count: > 0 } chosen)
        {
            Apply(chosen);
        }

        return _applied.Count > before && _rounds < MostRounds;
    }

    /// <summary>The fixes that go together; guesses come when there is nothing certain left, because they are judged by what is found after them.</summary>
    private List<AppliedFix> Choose()
    {
        var files = _current.Inputs.Select(input => input.File.File).ToHashSet();
        var fixable = _current.Findings
            .Where(finding => finding.Fix is not null && files.Contains(finding.Span.File) && _isAsked(finding) && !_refused.Contains(KeyOf(finding)))
            .Select(finding => new AppliedFix(finding, finding.Fix!))
            .ToList();
        var safe = fixable.FindAll(one => one.Fix.IsSafe);
        var together = new Dictionary<string, FileFixes>(StringComparer.Ordinal);
        return (safe.Count > 0 ? safe : fixable).FindAll(one =>
        {
            var path = one.Finding.Span.File.Path;
            return (together.TryGetValue(path, out var fixes) ? fixes : together[path] = new FileFixes()).TryAdd(one.Fix);
        });
    }

    /// <summary>Applies the fixes, or as many of the first as are good; one that is not, is refused.</summary>
    private void Apply(List<AppliedFix> chosen)
    {
        for (; ; chosen = chosen[..(chosen.Count / 2)])
        {
            _rounds++;
            if (Make(chosen) is { IsGood: true } attempt && _seen.Add(StateOf(attempt.After.Inputs)))
            {
                _current = attempt.After;
                _applied.AddRange(chosen);
                return;
            }

            if (chosen.Count == 1)
            {
                _refused.Add(KeyOf(chosen[0].Finding));
                return;
            }
        }
    }

    private FixAttempt? Make(List<AppliedFix> chosen) => Guard.Run(() => _make(_current, chosen, _options), static () => null, static _ => { });

    /// <summary>What all files hold. Two guesses that undo each other come back to it; a file alone may well, when what it fits is fixed elsewhere.</summary>
    private static string StateOf(ImmutableArray<ManifestInput> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var input in inputs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{input.File.File.Path}\0{input.File.File.Text}\0"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static (string Path, string Id, string Message) KeyOf(Finding finding) => (finding.Span.File.Path, finding.Id, finding.Message);
}
