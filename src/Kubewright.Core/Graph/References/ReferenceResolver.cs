using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Settings;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// Finds what the references of a set's objects lead to, by kind, namespace and name. Of what may be defined elsewhere nothing is concluded: only an object
/// that was plainly meant, or a stated namespace, contradicts a reference.
/// </summary>
public sealed class ReferenceResolver
{
    /// <summary>Kinds that install whatever a chart or a directory holds, most of it named after them.</summary>
    private static readonly string[] Installers = ["HelmRelease", "HelmChart", "Application", "ApplicationSet"];

    private readonly ManifestSet _set;
    private readonly ImmutableArray<ExternalObject> _externals;
    private readonly ReferenceReader _reader;
    private readonly Lazy<IntendedTargetFinder> _meant;
    private readonly Lazy<HashSet<(string Kind, string Name)>> _named;
    private readonly Lazy<HashSet<string>> _makers;
    private readonly Lazy<FolderIndex> _folders;
    private readonly Lazy<HashSet<string>> _repositoriesHere;
    private readonly Lazy<HashSet<(string Kind, string Name)>> _scaled;
    private readonly ConcurrentDictionary<Resource, ImmutableArray<Reference>> _references = new();
    private readonly ConcurrentDictionary<Resource, ImmutableArray<ResolvedReference>> _resolved = new();
    private readonly ConcurrentDictionary<ExternalObject, bool> _used = new();

    internal ReferenceResolver(ManifestSet set, ImmutableArray<ExternalObject> externals, Lazy<FolderIndex> folders)
    {
        _set = set;
        _externals = externals;
        _reader = new ReferenceReader(set);
        _named = new Lazy<HashSet<(string Kind, string Name)>>(() =>
            [.. set.Resources.SelectMany(one => ReferencesOf(one)).Select(reference => (reference.Kind, reference.Name))]);
        _meant = new Lazy<IntendedTargetFinder>(() =>
            new IntendedTargetFinder(set, set.Definitions, one => ReferencesOf(one), one => _named.Value.Contains((one.Kind, one.Name))));
        _scaled = new Lazy<HashSet<(string Kind, string Name)>>(() =>
        [
            .. set.Resources.Where(resource => resource.Kind is "HorizontalPodAutoscaler" or "ScaledObject")
                .SelectMany(resource => ReferencesOf(resource))
                .Select(reference => (reference.Kind, reference.Name)),
        ]);
        _folders = folders;
        _repositoriesHere = new Lazy<HashSet<string>>(() =>
            [.. set.Resources.SelectMany(RepositoryPath.Of).Where(one => _folders.Value.Has(one.Path)).Select(one => one.Repository)]);
        _makers = new Lazy<HashSet<string>>(() => [.. set.Resources.Where(IsMaker).Select(resource => resource.Name!)]);
    }

    /// <summary>The references of an object and what became of them, in the order of the text.</summary>
    public ImmutableArray<ResolvedReference> Of(Resource resource) =>
        _resolved.TryGetValue(resource, out var known) ? known
        : _resolved.GetOrAdd(resource, ReferencesOf(resource) is { IsEmpty: false } references ? ImmutableArray.CreateRange(references, Resolve) : []);

    /// <summary>The declarations of external things that no reference of the set needs, in the order in which they are declared.</summary>
    public IEnumerable<ExternalObject> UnusedExternals()
    {
        if (_externals.IsEmpty)
        {
            return [];
        }

        foreach (var resource in _set.Resources)
        {
            _ = Of(resource);
        }

        return _externals.Where(external => !_used.ContainsKey(external));
    }

    /// <summary>The folders with manifests.</summary>
    internal FolderIndex Folders => _folders.Value;

    /// <summary>Whether a repository is the one that is checked, as another of its folders says which is here.</summary>
    internal bool IsHere(RepositoryPath path) => _repositoriesHere.Value.Contains(path.Repository);

    /// <summary>Whether an autoscaler names a workload, so that its number of replicas is not the one that is written.</summary>
    public bool IsScaled(Resource workload) => workload.Name is { } name && _scaled.Value.Contains((workload.Kind, name));

    /// <summary>Those that a reference needed so far.</summary>
    internal IEnumerable<ExternalObject> UsedExternals => _used.Keys;

    private ImmutableArray<Reference> ReferencesOf(Resource resource) =>
        _references.TryGetValue(resource, out var known) ? known : _references.GetOrAdd(resource, _reader.Read(resource));

    private ResolvedReference Resolve(Reference reference)
    {
        ImmutableArray<Definition> named = [.. _set.Definitions.Named(reference)];
        ImmutableArray<Definition> here = [.. named.Where(one => IsHere(reference, one) && _set.Sees(reference.From, one.By))];
        if (!here.IsEmpty)
        {
            return new ResolvedReference(reference, ReferenceOutcome.Found, here,
                ImmutableArray.CreateRange(reference.Sections, one => SectionResolver.Resolve(one, here)))
            {
                MissingKeys = SectionResolver.Missing(reference.Row.NeededKeys, here),
            };
        }

        return IsProvided(reference) ? Without(ReferenceOutcome.Provided)
            : MayBeHere(reference, named) || IsBeside(reference) || _set.MayBeInUnreadFile(reference.From, reference.Name)
                ? Without(ReferenceOutcome.Unproven)
            : named.IsEmpty ? Missing(reference)
            : IsRepeatedThere(reference, named) ? Without(ReferenceOutcome.Unproven)
            : new ResolvedReference(reference, ReferenceOutcome.OtherNamespace, named, []);

        ResolvedReference Without(ReferenceOutcome outcome) => new(reference, outcome, [], []);
    }

    private ResolvedReference Missing(Reference reference) =>
        _makers.Value.Count > 0 && MayBeMade(reference.Name) ? new ResolvedReference(reference, ReferenceOutcome.MayBeMade, [], [])
        : _meant.Value.Find(reference) is { } meant ? new ResolvedReference(reference, ReferenceOutcome.Meant, [meant], [.. PortsOf(reference, meant)])
        : new ResolvedReference(reference, ReferenceOutcome.Absent, [], []);

    // A port says nothing about which Service is meant, and is wrong for the one that is.
    private static IEnumerable<SectionOutcome> PortsOf(Reference reference, Definition meant) =>
        reference.Sections.Where(section => section is { Kind: SectionKind.Port, Node: not null }).Select(section => SectionResolver.Resolve(section, [meant]));

    private static bool IsHere(Reference reference, Definition one) =>
        reference.Namespace is null || one.Namespace is null || one.Namespace.Value.Name == reference.Namespace;

    // In a namespace that only the cluster tells apart, or in an alternative that the object does not see.
    private static bool MayBeHere(Reference reference, ImmutableArray<Definition> named) => named.Any(one =>
        IsHere(reference, one) || !one.Namespace!.Value.IsStated || !reference.IsNamespaceStated);

    // What another kustomization deploys, or nobody's, is there as soon as both are applied.
    private bool IsBeside(Reference reference) => _set.Beside.Any(other => other.Definitions.Named(reference).Any());

    // One copy of the object for each namespace: that this one's target is not among the manifests says nothing.
    private bool IsRepeatedThere(Reference reference, ImmutableArray<Definition> named) =>
        reference.From.Name is { } name
        && named.Any(one => one.Namespace!.Value.Name != _set.NamespaceOf(reference.From).Name
            && _set.Find(new ObjectIdentity(reference.From.Type.Group, reference.From.Kind, one.Namespace!.Value.Name, name)).Count > 0);

    private bool IsProvided(Reference reference)
    {
        var isDeclared = false;
        foreach (var external in _externals)
        {
            if (external.Covers(reference.Group, reference.Kind, reference.Namespace, reference.Name))
            {
                _used[external] = true;
                isDeclared = true;
            }
        }

        return isDeclared || SystemObjects.Holds(reference);
    }

    // An operator makes 'shop-db-credentials' of a custom resource 'shop-db'.
    private bool MayBeMade(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('-', end - 1))
        {
            if (_makers.Value.Contains(name.Substring(0, end)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMaker(Resource resource) =>
        resource is { Name: not null } and not (Workload or Kustomization)
        && resource.Type.Group.IndexOf('.') > 0
        && !ApiSchema.IsBuiltInGroup(resource.Type.Group)
        && (Array.IndexOf(Installers, resource.Kind) >= 0 || !ReferenceTable.IsKnown(resource.Type));
}
