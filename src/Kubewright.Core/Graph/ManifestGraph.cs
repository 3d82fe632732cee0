using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>All manifests of a check, in sets, with what links them. Safe to be asked from several threads.</summary>
public sealed class ManifestGraph
{
    private readonly Dictionary<SourceFile, (ManifestSet Set, ManifestFile File)> _setOf = [];
    private readonly Dictionary<ManifestSet, EndpointResolver> _resolvers = [];
    private readonly ConcurrentDictionary<Service, ServiceEndpoints> _endpoints = new();
    private readonly Dictionary<ManifestSet, SelectorMissFinder> _missFinders = [];
    private readonly ConcurrentDictionary<Service, StrongBox<SelectorMiss?>> _misses = new();
    private readonly ConcurrentDictionary<ManifestSet, ReferenceResolver> _references = new();
    private readonly ConcurrentDictionary<ManifestSet, SelectorResolver> _selection = new();
    private readonly Lazy<ImmutableArray<ExternalObject>> _settings;
    private readonly Lazy<HashSet<ExternalObject>> _unusedExternals;

    private ManifestGraph(ImmutableArray<ManifestSet> sets, CheckOptions options)
    {
        Sets = sets;
        Options = options;
        _settings = new Lazy<ImmutableArray<ExternalObject>>(() => ReadSettings(sets));
        _unusedExternals = new Lazy<HashSet<ExternalObject>>(FindUnusedExternals);
        foreach (var set in sets)
        {
            _resolvers.Add(set, new EndpointResolver(set, options.KubernetesVersion));
            _missFinders.Add(set, new SelectorMissFinder(set, EndpointsOf));
            foreach (var input in set.Inputs)
            {
                _setOf[input.File.File] = (set, input.File);
            }
        }
    }

    public ImmutableArray<ManifestSet> Sets { get; }

    public CheckOptions Options { get; }

    public static ManifestGraph Create(IEnumerable<ManifestInput> inputs, CheckOptions? options = null)
    {
        var sets = inputs
            .GroupBy(input => input.Set, StringComparer.Ordinal)
            .Select(group => new ManifestSet(group.Key, [.. group]));
        return new ManifestGraph([.. sets], options ?? CheckOptions.Default);
    }

    /// <summary>The set that a file belongs to.</summary>
    public ManifestSet SetOf(SourceFile file) => _setOf[file].Set;

    /// <summary>The set that an object belongs to.</summary>
    public ManifestSet SetOf(Resource resource) => _setOf[resource.File].Set;

    /// <summary>A manifest as it was read; null for a file that is not one.</summary>
    public ManifestFile? Find(SourceFile file) => _setOf.TryGetValue(file, out var found) ? found.File : null;

    /// <summary>Which workloads a Service selects and where its ports lead in each.</summary>
    public ServiceEndpoints EndpointsOf(Service service) =>
        _endpoints.GetOrAdd(service, one => _resolvers[SetOf(one)].Resolve(one));

    /// <summary>The other workloads whose pods a workload's own selector selects as well.</summary>
    public IEnumerable<Workload> OthersSelectedBy(Workload workload) => _resolvers[SetOf(workload)].OthersSelectedBy(workload);

    /// <summary>Why a Service selects no pod; null where it selects some, is not meant to, or nothing can be said of it.</summary>
    public SelectorMiss? MissOf(Service service) =>
        _misses.GetOrAdd(service, one => new StrongBox<SelectorMiss?>(_missFinders[SetOf(one)].Find(one))).Value;

    /// <summary>What the objects of a set name, and what becomes of it.</summary>
    public ReferenceResolver ReferencesIn(ManifestSet set) => _references.GetOrAdd(set, one => new ReferenceResolver(one, ExternalsOf(one)));

    /// <summary>What is declared to be deployed from elsewhere, and that no manifest needs from there.</summary>
    public IReadOnlyCollection<ExternalObject> UnusedExternals => _unusedExternals.Value;

    // What the settings declare counts for all sets, a comment for those that are checked together with it.
    private ImmutableArray<ExternalObject> ExternalsOf(ManifestSet set) =>
        [.. Options.Externals, .. _settings.Value, .. set.Inputs.SelectMany(input => ExternalComments.Read(input.File.File).Externals)];

    private static ImmutableArray<ExternalObject> ReadSettings(IEnumerable<ManifestSet> sets) =>
        [.. sets.SelectMany(set => set.Inputs).Where(input => KubewrightSettings.IsSettings(input.File.File))
            .SelectMany(input => KubewrightSettings.Read(input.File).Externals)];

    private HashSet<ExternalObject> FindUnusedExternals()
    {
        var unused = new HashSet<ExternalObject>();
        var used = new HashSet<ExternalObject>();
        foreach (var set in Sets)
        {
            var mine = ExternalsOf(set);
            if (!mine.IsEmpty)
            {
                var resolver = ReferencesIn(set);
                unused.UnionWith(resolver.UnusedExternals());
                used.UnionWith(resolver.UsedExternals);
            }
        }

        unused.ExceptWith(used);
        return unused;
    }

    /// <summary>What the selectors of a set's objects select, besides those of Services and workloads.</summary>
    public SelectorResolver SelectionIn(ManifestSet set) => _selection.GetOrAdd(set, static one => new SelectorResolver(one));

    /// <summary>
    /// What the endpoints of the Services would be, in the order of the files: the Services and workloads that the API server can decode.
    /// </summary>
    public IEnumerable<ServiceEndpoints> EndpointTables =>
        from set in Sets
        from service in set.Resources.OfType<Service>()
        where service.IsDecodable
        let endpoints = EndpointsOf(service)
        select endpoints with { Matches = [.. endpoints.Matches.Where(match => match.Workload.IsDecodable)] };
}
