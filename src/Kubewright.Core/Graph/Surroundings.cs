using System.Collections.Concurrent;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>
/// What may be deployed beside a set: the other sets of its name, but for environments that deploy some of the same written objects, which are its
/// alternatives. What is absent from a set and is here is not known to be missing. Safe to be asked from several threads.
/// </summary>
internal sealed class Surroundings
{
    private readonly List<ManifestSet> _sets = [];
    private readonly ConcurrentDictionary<(ManifestSet, ManifestSet), bool> _alternatives = new();
    private readonly ConcurrentDictionary<ManifestSet, HashSet<Text.SourceFile>> _written = new();
    private readonly Lazy<Dictionary<(string Kind, string Name), List<ManifestSet>>> _byName;
    private readonly Lazy<ILookup<(string Key, string Value), (ManifestSet Set, Workload Workload)>> _byLabel;

    public Surroundings()
    {
        _byName = new(() =>
        {
            var byName = new Dictionary<(string Kind, string Name), List<ManifestSet>>();
            foreach (var set in _sets)
            {
                foreach (var key in set.Resources.Where(resource => resource.Name is not null).Select(resource => (resource.Kind, resource.Name!)).Distinct())
                {
                    if (!byName.TryGetValue(key, out var sets))
                    {
                        byName.Add(key, sets = []);
                    }

                    sets.Add(set);
                }
            }

            return byName;
        });
        _byLabel = new(() => (
            from set in _sets
            from workload in set.Resources.OfType<Workload>()
            from label in workload.Template.Labels.Labels
            where label.Value is not null
            select (Place: (label.Key, label.Value!), Set: set, Workload: workload)).ToLookup(one => one.Place, one => (one.Set, one.Workload)));
    }

    /// <summary>Adds a set, before anything is asked.</summary>
    public void Add(ManifestSet set) => _sets.Add(set);

    /// <summary>The sets that may be deployed beside one.</summary>
    public IEnumerable<ManifestSet> Beside(ManifestSet from) => _sets.Count > 1 ? _sets.Where(set => set != from && !AreAlternatives(from, set)) : [];

    /// <summary>Whether nothing says that the objects of two files are deployed together: <see cref="ManifestSet.AreFar"/>.</summary>
    public bool AreFar(Text.SourceFile left, Text.SourceFile right) => _sets.Exists(set => set.AreFar(left, right));

    /// <summary>Whether one of two files may be deployed without the other: <see cref="ManifestSet.AreApart"/>.</summary>
    public bool AreApart(Text.SourceFile left, Text.SourceFile right) => _sets.Exists(set => set.Environment is null && set.AreApart(left, right));

    /// <summary>Whether an object of a kind and name is beside a set, in a namespace or in one that only the cluster tells apart from it.</summary>
    public bool Defines(ManifestSet from, ObjectNamespace own, string group, string kind, string name) =>
        Named(from, kind, name).Any(set => set.DefinesNear(own, group, kind, name) && !AreAlternatives(from, set));

    /// <summary>Whether an object of a kind, of whatever group, has a name beside a set.</summary>
    public bool IsNamed(ManifestSet from, string kind, string name) => Named(from, kind, name).Any(set => !AreAlternatives(from, set));

    /// <summary>Whether a Service may select pods beside its set.</summary>
    public bool Selects(ManifestSet from, Service service)
    {
        var home = from.NamespaceOf(service);
        return Carrying(from, service).Any(one =>
            one.Set.NamespaceOf(one.Workload) is var theirs
            && (theirs.Name == home.Name || !theirs.IsStated || !home.IsStated)
            && EndpointResolver.Match(service.Selector, one.Workload, out _) != SelectorMatch.No);
    }

    /// <summary>The workloads beside a set, of whatever namespace, that have the labels that a Service selects by.</summary>
    public IEnumerable<(ManifestSet Set, Workload Workload)> Selected(ManifestSet from, Service service) =>
        Carrying(from, service).Where(one => EndpointResolver.Match(service.Selector, one.Workload, out _) == SelectorMatch.Yes);

    private IEnumerable<(ManifestSet Set, Workload Workload)> Carrying(ManifestSet from, Service service) =>
        _sets.Count < 2 || service.Selector.Pairs.Labels.FirstOrDefault(pair => pair.IsKnown && !ControllerLabels.IsOne(pair.Key)) is not { } pair
            ? []
            : _byLabel.Value[(pair.Key, pair.Value!)].Where(one => one.Set != from && !AreAlternatives(from, one.Set));

    /// <summary>Whether documents beside a set that could not be read may hold something.</summary>
    public bool MayHoldUnread(ManifestSet from, Resource resource, string[] words) => _sets.Exists(set => set != from && set.HoldsUnread(resource, words));

    /// <summary>Whether an operator may make something of an object beside a set.</summary>
    public bool MayBeMadeOfCustomResource(ManifestSet from, string[] words) =>
        _sets.Exists(set => set != from && set.HoldsCustomResource(words) && !AreAlternatives(from, set));

    private IEnumerable<ManifestSet> Named(ManifestSet from, string kind, string name) =>
        _sets.Count > 1 && _byName.Value.TryGetValue((kind, name), out var sets) ? sets.Where(set => set != from) : [];

    /// <summary>Whether two environments deploy some of the same written objects.</summary>
    private bool AreAlternatives(ManifestSet one, ManifestSet other) =>
        one.Environment is not null
        && other.Environment is not null
        && _alternatives.GetOrAdd((one, other), pair => FilesOf(pair.Item1).Overlaps(FilesOf(pair.Item2)));

    private HashSet<Text.SourceFile> FilesOf(ManifestSet set) => _written.GetOrAdd(set, static one => [.. one.Resources.Select(resource => resource.File)]);
}
