using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>All manifests of a check, in sets, with what links them. Safe to be asked from several threads.</summary>
public sealed class ManifestGraph
{
    private readonly Dictionary<SourceFile, (ManifestSet Set, ManifestFile File)> _setOf = [];
    private readonly Dictionary<Resource, ManifestSet> _setOfRendered = [];
    private readonly ConcurrentDictionary<SourceFile, ManifestFile> _usedFiles = new();
    private readonly HashSet<SourceFile> _used = [];
    private readonly Lazy<ILookup<SourceFile, SecretPart>> _renderedSecrets;
    private readonly Dictionary<ManifestSet, EndpointResolver> _resolvers = [];
    private readonly ConcurrentDictionary<Service, ServiceEndpoints> _endpoints = new();
    private readonly Dictionary<ManifestSet, SelectorMismatchFinder> _missFinders = [];
    private readonly ConcurrentDictionary<Service, StrongBox<SelectorMismatch?>> _misses = new();
    private readonly ConcurrentDictionary<ManifestSet, ReferenceResolver> _references = new();
    private readonly ConcurrentDictionary<ManifestSet, SelectorResolver> _selection = new();
    private readonly Lazy<ImmutableArray<ExternalObject>> _settings;
    private readonly Lazy<FolderIndex> _folders;
    private readonly ConcurrentDictionary<string, ImmutableArray<ExternalObject>> _commented = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<ExternalObject>> _unusedExternals;

    private ManifestGraph(ImmutableArray<ManifestSet> sets, CheckOptions options)
    {
        Sets = sets;
        Options = options;
        _folders = new Lazy<FolderIndex>(() => new FolderIndex(sets.SelectMany(set => set.Inputs).Select(input => input.File.File)));
        _settings = new Lazy<ImmutableArray<ExternalObject>>(() => ReadSettings(sets));
        _unusedExternals = new Lazy<HashSet<ExternalObject>>(FindUnusedExternals);
        _renderedSecrets = new(() =>
            Environments.SelectMany(set => set.Resources).SelectMany(resource => SecretReader.PartsOf(resource.Node)).ToLookup(part => part.Span.File));
        foreach (var set in sets)
        {
            _resolvers.Add(set, new EndpointResolver(set, options.KubernetesVersion));
            _missFinders.Add(set, new SelectorMismatchFinder(set, EndpointsOf));
            foreach (var input in set.Inputs)
            {
                _setOf[input.File.File] = (set, input.File);
            }

            if (set.Environment is { } environment)
            {
                _used.UnionWith(environment.Files);
                foreach (var resource in set.Resources)
                {
                    _setOfRendered[resource] = set;
                }
            }
        }
    }

    public ImmutableArray<ManifestSet> Sets { get; }

    public CheckOptions Options { get; }

    /// <summary>The graph of some files, and of what is deployed of them.</summary>
    /// <param name="inputs">The files.</param>
    /// <param name="options">What is assumed of the cluster.</param>
    /// <param name="deployed">What the files deploy; where nothing is given it is found in them, and what is not among them is not known.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static ManifestGraph Create(
        IEnumerable<ManifestInput> inputs,
        CheckOptions? options = null,
        DeployedEnvironments? deployed = null,
        CancellationToken cancellationToken = default)
    {
        var all = inputs.ToList();
        deployed ??= DeployedEnvironments.Find(
            [new CheckedFiles(all.Select(input => input.File.File))], (options ?? CheckOptions.Default).Environments, cancellationToken);
        var byFile = new Dictionary<SourceFile, ManifestInput>();
        foreach (var input in all)
        {
            byFile[input.File.File] = input;
        }

        var surroundings = new Dictionary<string, Surroundings>(StringComparer.Ordinal);
        var sets = ImmutableArray.CreateBuilder<ManifestSet>();
        foreach (var group in all.GroupBy(input => input.Set, StringComparer.Ordinal))
        {
            Add(around => new FileSet(group.Key, [.. group], deployed, around), group.Key);
        }

        foreach (var environment in deployed.All)
        {
            var input = byFile.TryGetValue(environment.File, out var own) ? own : null;
            Add(around => new EnvironmentSet(input?.Set ?? "", environment, input?.Namespace ?? environment.Namespace, around), input?.Set ?? "");
        }

        return new ManifestGraph(sets.ToImmutable(), options ?? CheckOptions.Default);

        void Add(Func<Surroundings, ManifestSet> create, string name)
        {
            if (!surroundings.TryGetValue(name, out var around))
            {
                surroundings.Add(name, around = new Surroundings());
            }

            var set = create(around);
            around.Add(set);
            sets.Add(set);
        }
    }

    /// <summary>The set that a file belongs to.</summary>
    public ManifestSet SetOf(SourceFile file) => _setOf[file].Set;

    /// <summary>Whether a file of the check holds parts of objects.</summary>
    internal bool IsPatch(SourceFile file) => _setOf.TryGetValue(file, out var found) && found.Set.IsPatch(file);

    /// <summary>The set that an object belongs to.</summary>
    public ManifestSet SetOf(Resource resource) => _setOfRendered.TryGetValue(resource, out var set) ? set : _setOf[resource.File].Set;

    /// <summary>The environments that the files deploy.</summary>
    public IEnumerable<ManifestSet> Environments => Sets.Where(set => set.Environment is not null);

    /// <summary>A manifest as it was read, be it one that an environment alone uses; null for a file that is not one.</summary>
    public ManifestFile? Find(SourceFile file) =>
        _setOf.TryGetValue(file, out var found) ? found.File
        : _used.Contains(file) ? _usedFiles.GetOrAdd(file, static one => ManifestReader.Read(one))
        : null;

    /// <summary>What a manifest, or a file that an environment uses, holds that nothing may quote; null for other files.</summary>
    public SecretText? SecretsOf(SourceFile file)
    {
        if (Find(file) is not { } manifest)
        {
            return null;
        }

        var own = SecretReader.Of(manifest);
        return _used.Contains(file) && _renderedSecrets.Value.Contains(file) ? new SecretText(own.Parts.Concat(_renderedSecrets.Value[file])) : own;
    }

    /// <summary>Which workloads a Service selects and where its ports lead in each.</summary>
    public ServiceEndpoints EndpointsOf(Service service) =>
        _endpoints.GetOrAdd(service, one => _resolvers[SetOf(one)].Resolve(one));

    /// <summary>The other workloads whose pods a workload's own selector selects as well.</summary>
    public IEnumerable<Workload> OthersSelectedBy(Workload workload) => _resolvers[SetOf(workload)].OthersSelectedBy(workload);

    /// <summary>Why a Service selects no pod; null where it selects some, is not meant to, or nothing can be said of it.</summary>
    public SelectorMismatch? MismatchOf(Service service) =>
        _misses.GetOrAdd(service, one => new StrongBox<SelectorMismatch?>(_missFinders[SetOf(one)].Find(one))).Value;

    /// <summary>What the objects of a set name, and what becomes of it.</summary>
    public ReferenceResolver ReferencesIn(ManifestSet set) => _references.GetOrAdd(set, one => new ReferenceResolver(one, ExternalsOf(one), _folders));

    /// <summary>What is declared to be deployed from elsewhere, and that no manifest needs from there.</summary>
    public IReadOnlyCollection<ExternalObject> UnusedExternals => _unusedExternals.Value;

    /// <summary>The files that a set is made of, and those that are applied beside it as they are written.</summary>
    internal IEnumerable<ManifestInput> InputsOf(ManifestSet set) => Sets.Where(one => one.Name == set.Name).SelectMany(one => one.Inputs);

    // What the settings declare counts for all sets, a comment for those that are checked together with it.
    private ImmutableArray<ExternalObject> ExternalsOf(ManifestSet set) =>
    [
        .. Options.Externals,
        .. _settings.Value,
        .. _commented.GetOrAdd(set.Name, _ => [.. InputsOf(set).SelectMany(input => ExternalComments.Read(input.File.File).Externals)]),
    ];

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
    public SelectorResolver SelectionIn(ManifestSet set) => _selection.GetOrAdd(set, one => new SelectorResolver(one, SelectionIn));

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
