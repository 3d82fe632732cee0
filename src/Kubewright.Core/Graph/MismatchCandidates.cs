using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>
/// The workloads that a Service without pods may have been written for, found without a walk through all workloads for each such Service.
/// Each answer is in the order of the files and leaves out none that can count, but for <see cref="Nearest"/>.
/// </summary>
internal sealed class MismatchCandidates
{
    /// <summary>The workloads that a Service is compared with at least, however many there are.</summary>
    private const int LeastReach = 100;

    private readonly ImmutableArray<Workload> _all;
    private readonly ILookup<(string Key, string Value), Workload> _bySelector;
    private readonly ILookup<(string Key, string Value), Workload> _byOwnLabel;
    private readonly ILookup<(string Key, string Value), Workload> _byPodLabel;
    private readonly ILookup<string, Workload> _byFile;
    private readonly ILookup<string, Workload> _byDirectory;
    private readonly ILookup<(string Directory, string Stem), Workload> _byStem;

    public MismatchCandidates(ManifestSet set)
    {
        _all = [.. set.Workloads.Where(workload => !workload.IsHook)];
        _bySelector = Index(workload => workload.Selector?.MatchLabels ?? LabelMap.Empty);
        _byOwnLabel = Index(workload => workload.Metadata.Labels);
        _byPodLabel = Index(workload => workload.Template.Labels);
        _byFile = _all.ToLookup(workload => workload.File.Path, StringComparer.Ordinal);
        _byDirectory = _all.ToLookup(workload => workload.File.Directory, StringComparer.Ordinal);
        _byStem = _all.ToLookup(workload => (workload.File.Directory, StemOf(workload)));
    }

    /// <summary>Those whose own selector may hold all pairs of a Service's.</summary>
    public IEnumerable<Workload> SelectingTheSame(EqualitySelector selector) => Holding(_bySelector, selector.Pairs.Labels[0]);

    /// <summary>Those that may carry all pairs themselves.</summary>
    public IEnumerable<Workload> Labelled(EqualitySelector selector) => Holding(_byOwnLabel, selector.Pairs.Labels[0]);

    /// <summary>Those whose pods may carry all pairs. No template shows what a controller adds, so no search starts from such a label.</summary>
    public IEnumerable<Workload> MakingPodsFor(EqualitySelector selector) =>
        selector.Pairs.Labels.FirstOrDefault(pair => !ControllerLabels.IsOne(pair.Key)) is { } pair ? Holding(_byPodLabel, pair) : _all;

    /// <summary>Those that are in a directory.</summary>
    public IEnumerable<Workload> In(string directory) => _byDirectory[directory];

    /// <summary>
    /// Those to compare a Service with. Where both are many, Services without pods as well as workloads, the nearest ones by their places and
    /// names come first and the rest is left out, so that the work grows with the number of files and not with its square.
    /// </summary>
    /// <param name="service">The Service.</param>
    /// <param name="searching">How many Services search.</param>
    public IEnumerable<Workload> Nearest(Service service, int searching)
    {
        var reach = Math.Max(LeastReach, (int)((long)LeastReach * _all.Length / Math.Max(searching, 1)));
        return _all.Length <= reach
            ? _all
            : _byFile[service.File.Path]
                .Concat(_byStem[(service.File.Directory, StemOf(service))])
                .Concat(_byDirectory[service.File.Directory])
                .Concat(_all)
                .Distinct()
                .Take(reach);
    }

    private static string StemOf(Resource resource) => NameSimilarity.WithoutKind(resource.Name ?? "").ToUpperInvariant();

    private static IEnumerable<Workload> Holding(ILookup<(string Key, string Value), Workload> index, Label pair) => index[(pair.Key, pair.Value!)];

    private ILookup<(string Key, string Value), Workload> Index(Func<Workload, LabelMap> labels) =>
        (from workload in _all
         from label in labels(workload).Labels
         where label.Value is not null
         select (Place: (label.Key, label.Value!), Workload: workload)).ToLookup(one => one.Place, one => one.Workload);
}
