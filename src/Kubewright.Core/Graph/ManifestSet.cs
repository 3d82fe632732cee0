using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph;

/// <summary>
/// The objects that are deployed together: what files hold that are applied as they are written (<see cref="FileSet"/>), or what an environment
/// makes of its files (<see cref="EnvironmentSet"/>).
/// </summary>
public abstract class ManifestSet
{
    private static readonly string[] PodMakingFields = ["replicas", "emplate", "image", "containers", "instances", "nodeSets"];

    private readonly Dictionary<ObjectIdentity, List<Resource>> _byIdentity = [];
    private readonly Lazy<WordIndex> _customWords;
    private readonly Lazy<ClusterDns> _dns;
    private readonly Lazy<CustomDefinitions> _customDefinitions;
    private readonly Lazy<DefinitionIndex> _definitions;
    private readonly Dictionary<(string Group, string Kind, string Name), List<Resource>> _byName = [];
    private readonly HashSet<(string Kind, string Name)> _kindsAndNames = [];
    private readonly Dictionary<string, List<Service>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Name), List<Workload>> _workloads = [];

    /// <param name="name">The name that the build gives the set.</param>
    /// <param name="surroundings">The other sets.</param>
    private protected ManifestSet(string name, Surroundings surroundings)
    {
        Name = name;
        Surroundings = surroundings;
        _customWords = new Lazy<WordIndex>(() => new WordIndex(Resources.Where(MayMakePods).Select(resource => resource.Node.Span)));
        _dns = new Lazy<ClusterDns>(() => new ClusterDns(this));
        _customDefinitions = new Lazy<CustomDefinitions>(() => new CustomDefinitions(this));
        _definitions = new Lazy<DefinitionIndex>(() => new DefinitionIndex(this));
    }

    /// <summary>The name that the build gives it; empty for the set of all files that name none.</summary>
    public string Name { get; }

    /// <summary>The files that it is made of; none where an environment makes it.</summary>
    public virtual ImmutableArray<ManifestInput> Inputs => [];

    /// <summary>The environment that it is; null for files that are applied as they are written.</summary>
    public virtual RenderedEnvironment? Environment => null;

    /// <summary>All objects, in the order of the files or as they are applied; what is judged in environments only is not among those of the files.</summary>
    public ImmutableArray<Resource> Resources { get; private set; } = [];

    /// <summary>The objects of which pods are made, in the order of the files.</summary>
    public IEnumerable<Workload> Workloads => Resources.OfType<Workload>().Where(workload => workload.RunsPods);

    /// <summary>The documents that could not be read or only as a mixture of objects, templates included: what is not found may be there.</summary>
    public virtual ImmutableArray<YamlDocument> UnreadDocuments => [];

    /// <summary>What is known of kinds that Kubernetes does not bring.</summary>
    public CustomDefinitions CustomDefinitions => _customDefinitions.Value;

    /// <summary>What its objects are and make, by kind and name.</summary>
    internal DefinitionIndex Definitions => _definitions.Value;

    /// <summary>The other sets that may be deployed beside it.</summary>
    internal IEnumerable<ManifestSet> Beside => Surroundings.Beside(this);

    /// <summary>The namespace of an object.</summary>
    public ObjectNamespace NamespaceOf(Resource resource)
    {
        var written = resource.Metadata.Namespace;
        if (written.IsOpaque)
        {
            return new ObjectNamespace(written.Entry!.Value is YamlScalar scalar ? scalar.Value : "", false);
        }

        return written.Or("") is { Length: > 0 } stated ? new ObjectNamespace(stated, true)
            : AppliedTo(resource) is { Length: > 0 } known ? new ObjectNamespace(known, true)
            : new ObjectNamespace("default", false);
    }

    /// <summary>What makes an object the same as another; null where its name is not known.</summary>
    public ObjectIdentity? IdentityOf(Resource resource) =>
        resource.Name is { } name ? new ObjectIdentity(resource.Type.Group, resource.Kind, NamespaceOf(resource).Name, name) : null;

    /// <summary>The objects of one identity, in the order of the files.</summary>
    public IReadOnlyList<Resource> Find(ObjectIdentity identity) => _byIdentity.TryGetValue(identity, out var found) ? found : [];

    /// <summary>The objects of a kind and name in a namespace that an object sees.</summary>
    public IEnumerable<Resource> Find(Resource from, string group, string kind, string @namespace, string name) =>
        Find(new ObjectIdentity(group, kind, @namespace, name)).Where(found => Sees(from, found));

    /// <summary>
    /// The objects of an object's own namespace that it sees and may be meant to refer to, in the order of the files; itself among them. What a release
    /// runs for a moment is none.
    /// </summary>
    public IEnumerable<Resource> SeenFrom(Resource from)
    {
        var name = NamespaceOf(from).Name;
        return Resources.Where(other => !other.IsHook && NamespaceOf(other).Name == name && Sees(from, other));
    }

    /// <summary>The named Services that an object may be meant to refer to; what a release runs for a moment is none.</summary>
    public IReadOnlyList<Service> ServicesFor(Resource from) =>
        ServicesIn(NamespaceOf(from).Name, from) is var services && services.Any(service => service.IsHook) ? [.. services.Where(service => !service.IsHook)]
            : services;

    /// <summary>The named Services of a namespace that an object sees, in the order of the files.</summary>
    public IReadOnlyList<Service> ServicesIn(string @namespace, Resource from) =>
        !_services.TryGetValue(@namespace, out var services) ? []
        : SeesAll ? services
        : services.FindAll(service => Sees(from, service));

    /// <summary>The workloads of an object's own namespace that have a name and that it sees, in the order of the files.</summary>
    public IEnumerable<Workload> WorkloadsNamed(Resource from, string name) =>
        _workloads.TryGetValue((NamespaceOf(from).Name, name), out var workloads) ? workloads.Where(workload => Sees(from, workload)) : [];

    /// <summary>The objects of a kind and name in whatever namespace, seen or not, in the order of the files.</summary>
    public IReadOnlyList<Resource> FindInAnyNamespace(string group, string kind, string name) => _byName.TryGetValue((group, kind, name), out var found)
        ? found : [];

    /// <summary>Whether an object of a kind, of whatever group, has a name in any namespace.</summary>
    public bool IsNamed(string kind, string name) => HoldsNamed(kind, name) || IsNamedBeside(kind, name);

    /// <summary>
    /// Whether an object of a kind and name is where an object does not see it, or in a namespace that only the cluster tells apart
    /// from its own: what it refers to is there, if not provably for it.
    /// </summary>
    public bool IsDefinedElsewhere(Resource from, string group, string kind, string name)
    {
        var own = NamespaceOf(from);
        return DefinesNear(own, group, kind, name) || Surroundings.Defines(this, own, group, kind, name);
    }

    /// <summary>Whether an object of a kind and name is in a namespace, or in one that only the cluster tells apart from it.</summary>
    internal bool DefinesNear(ObjectNamespace own, string group, string kind, string name) =>
        _byName.TryGetValue((group, kind, name), out var named)
        && named.Exists(other => NamespaceOf(other) is var theirs && (theirs.Name == own.Name || !theirs.IsStated || !own.IsStated));

    /// <summary>Whether an object of its own, of whatever group, has a kind and a name.</summary>
    internal bool HoldsNamed(string kind, string name) => _kindsAndNames.Contains((kind, name));

    /// <summary>Whether another set that may be deployed beside this one has an object of a kind, of whatever group and namespace, and a name.</summary>
    internal bool IsNamedBeside(string kind, string name) => Surroundings.IsNamed(this, kind, name);

    /// <summary>Whether a workload that a selector may match is in another set that may be deployed beside this one.</summary>
    internal bool IsSelectedElsewhere(Service service) => Surroundings.Selects(this, service);

    /// <summary>
    /// The workloads of other sets that may be deployed beside this one that have the labels that a Service selects by, with their namespaces.
    /// </summary>
    internal IEnumerable<(Workload Workload, ObjectNamespace Namespace)> SelectedBeside(Service service) =>
        Surroundings.Selected(this, service).Select(one => (one.Workload, one.Set.NamespaceOf(one.Workload)));

    /// <summary>Whether a file is one of the set's manifests.</summary>
    public virtual bool Holds(SourceFile file) => false;

    /// <summary>Whether a file holds parts of objects: a patch, or what a generator of a kustomization reads.</summary>
    public virtual bool IsPatch(SourceFile file) => false;

    /// <summary>Whether what a file holds, objects or parts of them, is judged in the environments that use it.</summary>
    public virtual bool IsDeployed(SourceFile file) => false;

    /// <summary>Whether nobody applies what a file holds: a template of a chart, or what a test expects.</summary>
    public virtual bool IsUnapplied(SourceFile file) => false;

    /// <summary>
    /// Whether two files are so far apart that nothing says their objects are deployed together: in folders of which neither is in the other nor beside
    /// it, and that no kustomization has in common. Files of a set that the build names belong together.
    /// </summary>
    public virtual bool AreFar(SourceFile left, SourceFile right) => false;

    /// <summary>
    /// Whether one of two files may be deployed without the other: they are far, or in folders beside each other that no kustomization has in common.
    /// </summary>
    public abstract bool AreApart(SourceFile left, SourceFile right);

    /// <summary>Whether two files are so far apart, be it that environments use them.</summary>
    internal bool AreFarApart(SourceFile left, SourceFile right) => Surroundings.AreFar(left, right);

    /// <summary>Whether two objects may be deployed together, as far as their places tell.</summary>
    public virtual bool Sees(Resource from, Resource other) => true;

    /// <summary>What a host name leads to for the pods of an object, or for those that read it.</summary>
    public HostResolution Resolve(Resource from, string host) => _dns.Value.Resolve(from, host);

    /// <summary>
    /// Whether what an object does not find may be in a document that could not be read: one whose text holds all the words, or a
    /// template in the object's own directory or one above or below it.
    /// </summary>
    public bool MayBeInUnreadFile(Resource from, params string[] words) =>
        Environment is { Rendering.MissesObjects: true } || HoldsUnread(from, words) || Surroundings.MayHoldUnread(this, from, words);

    /// <summary>Whether it may be in one of this set's own documents.</summary>
    internal virtual bool HoldsUnread(Resource from, string[] words) => false;

    /// <summary>
    /// Whether one object of a kind that Kubernetes itself does not have, and that looks as if its operator made pods of it, holds all the
    /// words: what is not found may be made of it.
    /// </summary>
    public bool MayBeMadeOfCustomResource(params string[] words) => HoldsCustomResource(words) || Surroundings.MayBeMadeOfCustomResource(this, words);

    /// <summary>Whether it may be made of one of this set's own objects.</summary>
    internal bool HoldsCustomResource(string[] words) => _customWords.Value.AnyHoldsAll(words);

    /// <summary>The other sets of its name.</summary>
    private protected Surroundings Surroundings { get; }

    /// <summary>Whether every object of it sees every other one.</summary>
    private protected virtual bool SeesAll => true;

    /// <summary>The named objects that are defined more than once; Namespaces may be.</summary>
    private protected IEnumerable<(ObjectIdentity Identity, List<Resource> Objects)> Repeated =>
        _byIdentity.Where(objects => objects.Value.Count > 1 && objects.Value[0] is not Namespace).Select(objects => (objects.Key, objects.Value));

    /// <summary>The namespace that an object is applied to where it states none; null where nobody says.</summary>
    private protected abstract string? AppliedTo(Resource resource);

    /// <summary>Takes in the objects, once.</summary>
    private protected void Add(ImmutableArray<Resource> resources)
    {
        Resources = resources;
        foreach (var resource in Resources)
        {
            if (IdentityOf(resource) is { } identity)
            {
                Bucket(_byIdentity, identity).Add(resource);
                _kindsAndNames.Add((identity.Kind, identity.Name));
                Bucket(_byName, (identity.Group, identity.Kind, identity.Name)).Add(resource);
                if (resource is Service service)
                {
                    Bucket(_services, identity.Namespace).Add(service);
                }
                else if (resource is Workload { RunsPods: true } workload)
                {
                    Bucket(_workloads, (identity.Namespace, identity.Name)).Add(workload);
                }
            }
        }
    }

    // What an operator makes pods of says how many, of what image or after what template; a route or a binding says none of it.
    private static bool MayMakePods(Resource resource) =>
        resource is not (Workload { TakesTemplateAsWritten: true } or Kustomization)
        && !ApiSchema.IsBuiltInGroup(resource.Type.Group)
        && Array.Exists(PodMakingFields,
            field => resource.Node.Span.File.Text.IndexOf(field, resource.Node.Span.Start, resource.Node.Span.Length, StringComparison.Ordinal) >= 0);

    private static TValue Bucket<TKey, TValue>(Dictionary<TKey, TValue> buckets, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets.Add(key, bucket = new TValue());
        }

        return bucket;
    }
}
