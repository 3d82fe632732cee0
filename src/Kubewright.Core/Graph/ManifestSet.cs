using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph;

/// <summary>
/// The objects that are deployed together. Within a set, two files or two directories that define the same object are alternatives
/// (environments, variants): they do not see each other.
/// </summary>
public sealed class ManifestSet
{
    private static readonly string[] PodMakingFields = ["replicas", "emplate", "image", "containers", "instances", "nodeSets"];

    private readonly KustomizeOverlays _overlays;
    private readonly UnappliedFiles _unapplied;
    private readonly Lazy<FarFolders> _far;
    private readonly AlternativeGroups _files;
    private readonly AlternativeGroups _directories;

    // Two texts under one path, as a host may hand them over, are alternatives as soon as they define anything.
    private readonly HashSet<string> _repeatedPaths;
    private readonly Dictionary<SourceFile, string?> _namespaces = [];
    private readonly Dictionary<ObjectIdentity, List<Resource>> _byIdentity = [];
    private readonly HashSet<string> _templateDirectories;
    private readonly Lazy<WordIndex> _unreadWords;
    private readonly Lazy<WordIndex> _customWords;
    private readonly Lazy<ClusterDns> _dns;
    private readonly Lazy<CustomDefinitions> _definitions;
    private readonly Dictionary<(string Group, string Kind, string Name), List<Resource>> _byName = [];
    private readonly HashSet<(string Kind, string Name)> _kindsAndNames = [];
    private readonly Dictionary<string, List<Service>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Name), List<Workload>> _workloads = [];

    internal ManifestSet(string name, ImmutableArray<ManifestInput> inputs)
    {
        Name = name;
        _overlays = new KustomizeOverlays(inputs);
        _unapplied = new UnappliedFiles(inputs);
        _far = new Lazy<FarFolders>(() => new FarFolders(inputs));
        var resources = ImmutableArray.CreateBuilder<Resource>();
        var unread = ImmutableArray.CreateBuilder<YamlDocument>();
        foreach (var input in inputs)
        {
            _namespaces[input.File.File] = input.Namespace;
            unread.AddRange(_unapplied.IsTemplate(input.File.File) ? input.File.Documents : input.File.Documents.Where(IsUnread));
            if (!_overlays.IsPatch(input.File.File) && !_unapplied.Contains(input.File.File))
            {
                resources.AddRange(input.File.Resources);
            }
        }

        Inputs = inputs;
        Resources = resources.ToImmutable();
        UnreadDocuments = unread.ToImmutable();
        _templateDirectories = [.. UnreadDocuments.Where(document => document.State == YamlDocumentState.Template).Select(document => document.File.Directory)];
        _unreadWords = new Lazy<WordIndex>(() => new WordIndex(UnreadDocuments.Select(document => document.Span)));
        _customWords = new Lazy<WordIndex>(() => new WordIndex(Resources.Where(MayMakePods).Select(resource => resource.Node.Span)));
        _dns = new Lazy<ClusterDns>(() => new ClusterDns(this));
        _definitions = new Lazy<CustomDefinitions>(() => new CustomDefinitions(this));
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

        var repeated = _byIdentity.Where(objects => objects.Value.Count > 1 && objects.Value[0] is not Namespace).ToList();
        _files = new AlternativeGroups(repeated.SelectMany(objects => objects.Value.Select(one => (one.File.Path, objects.Key))));
        _repeatedPaths = [.. RepeatedPaths(inputs)];
        _repeatedPaths.IntersectWith(Resources.Where(one => one.Name is not null && one is not Namespace).Select(one => one.File.Path));
        _directories = new AlternativeGroups(repeated.SelectMany(objects => objects.Value.Select(one => (one.File.Directory, objects.Key))));
    }

    /// <summary>The name that the build gives it; empty for the set of all files that name none.</summary>
    public string Name { get; }

    public ImmutableArray<ManifestInput> Inputs { get; }

    /// <summary>All objects, in the order of the files; what a kustomization lists as a patch is none.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>The objects of which pods are made, in the order of the files.</summary>
    public IEnumerable<Workload> Workloads => Resources.OfType<Workload>().Where(workload => workload.RunsPods);

    /// <summary>The documents that could not be read or only as a mixture of objects, templates included: what is not found may be there.</summary>
    public ImmutableArray<YamlDocument> UnreadDocuments { get; }

    /// <summary>What is known of kinds that Kubernetes does not bring.</summary>
    public CustomDefinitions CustomDefinitions => _definitions.Value;

    /// <summary>The namespace of an object.</summary>
    public ObjectNamespace NamespaceOf(Resource resource)
    {
        var written = resource.Metadata.Namespace;
        if (written.IsOpaque)
        {
            return new ObjectNamespace(written.Entry!.Value is YamlScalar scalar ? scalar.Value : "", false);
        }

        return written.Or("") is { Length: > 0 } stated ? new ObjectNamespace(stated, true)
            : _namespaces.TryGetValue(resource.File, out var applied) && applied is { Length: > 0 } ? new ObjectNamespace(applied, true)
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
        : _files.IsEmpty && _directories.IsEmpty && _repeatedPaths.Count == 0 ? services
        : services.FindAll(service => Sees(from, service));

    /// <summary>The workloads of an object's own namespace that have a name and that it sees, in the order of the files.</summary>
    public IEnumerable<Workload> WorkloadsNamed(Resource from, string name) =>
        _workloads.TryGetValue((NamespaceOf(from).Name, name), out var workloads) ? workloads.Where(workload => Sees(from, workload)) : [];

    /// <summary>The objects of a kind and name in whatever namespace, seen or not, in the order of the files.</summary>
    public IReadOnlyList<Resource> FindInAnyNamespace(string group, string kind, string name) => _byName.TryGetValue((group, kind, name), out var found)
        ? found : [];

    /// <summary>Whether an object of a kind, of whatever group, has a name in any namespace.</summary>
    public bool IsNamed(string kind, string name) => _kindsAndNames.Contains((kind, name));

    /// <summary>
    /// Whether an object of a kind and name is where an object does not see it, or in a namespace that only the cluster tells apart
    /// from its own: what it refers to is there, if not provably for it.
    /// </summary>
    public bool IsDefinedElsewhere(Resource from, string group, string kind, string name)
    {
        var own = NamespaceOf(from);
        return _byName.TryGetValue((group, kind, name), out var named)
            && named.Exists(other => NamespaceOf(other) is var theirs && (theirs.Name == own.Name || !theirs.IsStated || !own.IsStated));
    }

    /// <summary>Whether a file is one of the set's manifests.</summary>
    public bool Holds(SourceFile file) => _namespaces.ContainsKey(file);

    /// <summary>Whether a kustomization lists a file as a patch: what it holds are not objects of their own.</summary>
    public bool IsPatch(SourceFile file) => _overlays.IsPatch(file);

    /// <summary>Whether nobody applies what a file holds: a template of a chart, or what a test expects.</summary>
    public bool IsUnapplied(SourceFile file) => _unapplied.Contains(file);

    /// <summary>
    /// Whether two files are so far apart that nothing says their objects are deployed together: in folders of which neither is in the other nor beside
    /// it, and that no kustomization has in common. Files of a set that the build names belong together.
    /// </summary>
    public bool AreFar(SourceFile left, SourceFile right) => Name.Length == 0 && _far.Value.AreFar(left, right);

    /// <summary>
    /// Whether one of two files may be deployed without the other: they are far, or in folders beside each other that no kustomization has in common.
    /// </summary>
    public bool AreApart(SourceFile left, SourceFile right) => Name.Length == 0 && _far.Value.AreApart(left, right);

    /// <summary>Whether an overlay changes an object before it is deployed, so that its names, labels and namespace are not judged as written.</summary>
    public bool IsChangedByOverlay(Resource resource) => _overlays.IsChanged(resource.File);

    /// <summary>Whether an overlay may change any field of an object, so that what it lacks as written it may have as deployed.</summary>
    public bool IsPatchedByOverlay(Resource resource) => _overlays.IsPatched(resource.File);

    /// <summary>
    /// Whether an overlay may change how the containers of a workload start (variables, command, image, mounted settings) or where an object
    /// is reached: what it is deployed with is not seen in its own file.
    /// </summary>
    public bool MayStartOtherwise(Resource resource) => _overlays.MayChangeStart(resource.File);

    /// <summary>Whether two objects may be deployed together, as far as their places tell.</summary>
    public bool Sees(Resource from, Resource other)
    {
        if (ReferenceEquals(from.File, other.File))
        {
            return true;
        }

        var (left, right) = (from.File, other.File);
        if (left.Path == right.Path)
        {
            return !_repeatedPaths.Contains(left.Path);
        }

        if (_files.IsEmpty && _directories.IsEmpty)
        {
            return true;
        }

        return left.Directory == right.Directory
            ? !AlternativeGroups.Share(_files.Of(left.Path), _files.Of(right.Path))
            : !AlternativeGroups.Share(_directories.Of(left.Directory), _directories.Of(right.Directory));
    }

    /// <summary>Whether an overlay may change what a CustomResourceDefinition says of its kind.</summary>
    public bool MayChangeSchema(Resource resource) => _overlays.MayChangeSchema(resource.File);

    /// <summary>What a host name leads to for the pods of an object, or for those that read it.</summary>
    public HostResolution Resolve(Resource from, string host) => _dns.Value.Resolve(from, host);

    /// <summary>Whether an overlay may change the labels or the selector of an object before it is deployed.</summary>
    public bool MayChangeLabels(Resource resource) => _overlays.MayChangeLabels(resource.File);

    /// <summary>Whether an overlay may move an object to another namespace before it is deployed.</summary>
    public bool MayChangeNamespace(Resource resource) => _overlays.MayChangeNamespace(resource.File);

    /// <summary>
    /// Whether what an object does not find may be in a document that could not be read: one whose text holds all the words, or a
    /// template in the object's own directory or one above or below it.
    /// </summary>
    public bool MayStandInUnread(Resource from, params string[] words) =>
        _templateDirectories.Any(directory => AreNear(from.File.Directory, directory)) || _unreadWords.Value.AnyHoldsAll(words);

    /// <summary>
    /// Whether one object of a kind that Kubernetes itself does not have, and that looks as if its operator made pods of it, holds all the
    /// words: what is not found may be made of it.
    /// </summary>
    public bool MayBeMadeOfCustomResource(params string[] words) => _customWords.Value.AnyHoldsAll(words);

    private static IEnumerable<string> RepeatedPaths(ImmutableArray<ManifestInput> inputs)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return inputs.Select(input => input.File.File.Path).Where(path => !seen.Add(path));
    }

    private static bool IsUnread(YamlDocument document) =>
        document.IsMixture || document.State is YamlDocumentState.Broken or YamlDocumentState.Template or YamlDocumentState.NotUnderstood;

    // What an operator makes pods of says how many, of what image or after what template; a route or a binding says none of it.
    private static bool MayMakePods(Resource resource) =>
        resource is not (Workload { TakesTemplateAsWritten: true } or Kustomization)
        && !ApiSchema.IsBuiltInGroup(resource.Type.Group)
        && Array.Exists(PodMakingFields,
            field => resource.File.Text.IndexOf(field, resource.Node.Span.Start, resource.Node.Span.Length, StringComparison.Ordinal) >= 0);

    private static bool AreNear(string left, string right) =>
        left == right
        || left.StartsWith(right + "/", StringComparison.Ordinal)
        || right.StartsWith(left + "/", StringComparison.Ordinal);

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
