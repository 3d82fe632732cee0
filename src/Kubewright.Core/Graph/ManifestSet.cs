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
/// The objects that are deployed together. Within a set, two files or two directories that define the same object are alternatives
/// (environments, variants): they do not see each other.
/// </summary>
public sealed class ManifestSet
{
    private static readonly string[] PodMakingFields = ["replicas", "emplate", "image", "containers", "instances", "nodeSets"];

    private readonly UnappliedFiles _unapplied;
    private readonly HashSet<SourceFile> _parts = [];
    private readonly HashSet<SourceFile> _deployed = [];
    private readonly Lazy<FarFolders> _far;
    private readonly Surroundings _surroundings;
    private readonly string? _namespace;
    private readonly AlternativeGroups _files;
    private readonly AlternativeGroups _directories;

    // Two texts under one path, as a host may hand them over, are alternatives as soon as they define anything.
    private readonly HashSet<string> _repeatedPaths = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceFile, string?> _namespaces = [];
    private readonly Dictionary<ObjectIdentity, List<Resource>> _byIdentity = [];
    private readonly HashSet<string> _templateDirectories = new(StringComparer.Ordinal);
    private readonly Lazy<WordIndex> _unreadWords;
    private readonly Lazy<WordIndex> _customWords;
    private readonly Lazy<ClusterDns> _dns;
    private readonly Lazy<CustomDefinitions> _customDefinitions;
    private readonly Lazy<DefinitionIndex> _definitions;
    private readonly Dictionary<(string Group, string Kind, string Name), List<Resource>> _byName = [];
    private readonly HashSet<(string Kind, string Name)> _kindsAndNames = [];
    private readonly Dictionary<string, List<Service>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Name), List<Workload>> _workloads = [];

    /// <summary>Files that are applied as they are written.</summary>
    /// <param name="name">The name that the build gives the set.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="deployed">The environments that some of the files make; those are judged there.</param>
    /// <param name="surroundings">The other sets.</param>
    internal ManifestSet(string name, ImmutableArray<ManifestInput> inputs, DeployedEnvironments deployed, Surroundings surroundings)
        : this(name, inputs, surroundings)
    {
        foreach (var input in inputs.Where(input => deployed.Uses(input.File.File)))
        {
            _deployed.Add(input.File.File);
            if (!deployed.HoldsObjects(input.File.File))
            {
                _parts.Add(input.File.File);
            }
        }

        var leftOver = new LeftOverPatches(inputs.Select(input => input.File).Where(file => !deployed.Uses(file.File)), KustomizationsIn(inputs));
        var resources = ImmutableArray.CreateBuilder<Resource>();
        var unread = ImmutableArray.CreateBuilder<YamlDocument>();
        foreach (var input in inputs)
        {
            _namespaces[input.File.File] = input.Namespace;
            unread.AddRange(_unapplied.IsTemplate(input.File.File) ? input.File.Documents : input.File.Documents.Where(IsUnread));
            if (leftOver.Contains(input.File.File))
            {
                _parts.Add(input.File.File);
            }
            else if (!deployed.Uses(input.File.File) && !_unapplied.Contains(input.File.File))
            {
                resources.AddRange(input.File.Resources);
            }
        }

        UnreadDocuments = unread.ToImmutable();
        _templateDirectories.UnionWith(
            UnreadDocuments.Where(document => document.State == YamlDocumentState.Template).Select(document => document.File.Directory));
        Resources = resources.ToImmutable();
        AddObjects();
        var repeated = _byIdentity.Where(objects => objects.Value.Count > 1 && objects.Value[0] is not Namespace).ToList();
        _files = new AlternativeGroups(repeated.SelectMany(objects => objects.Value.Select(one => (one.File.Path, objects.Key))));
        _repeatedPaths.UnionWith(RepeatedPaths(inputs));
        _repeatedPaths.IntersectWith(Resources.Where(one => one.Name is not null && one is not Namespace).Select(one => one.File.Path));
        _directories = new AlternativeGroups(repeated.SelectMany(objects => objects.Value.Select(one => (one.File.Directory, objects.Key))));
    }

    /// <summary>What an environment deploys.</summary>
    /// <param name="name">The name that the build gives the set that it is part of.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="namespace">The namespace that it is applied to where its objects state none; null where the build does not say.</param>
    /// <param name="surroundings">The other sets.</param>
    internal ManifestSet(string name, RenderedEnvironment environment, string? @namespace, Surroundings surroundings)
        : this(name, ImmutableArray<ManifestInput>.Empty, surroundings)
    {
        Environment = environment;
        Resources = environment.Resources;
        _namespace = @namespace;
        AddObjects();
    }

    private ManifestSet(string name, ImmutableArray<ManifestInput> inputs, Surroundings surroundings)
    {
        Name = name;
        Inputs = inputs;
        _surroundings = surroundings;
        _unapplied = new UnappliedFiles(inputs);
        _far = new Lazy<FarFolders>(() => new FarFolders(inputs));
        _files = new AlternativeGroups([]);
        _directories = _files;
        _unreadWords = new Lazy<WordIndex>(() => new WordIndex(UnreadDocuments.Select(document => document.Span)));
        _customWords = new Lazy<WordIndex>(() => new WordIndex(Resources.Where(MayMakePods).Select(resource => resource.Node.Span)));
        _dns = new Lazy<ClusterDns>(() => new ClusterDns(this));
        _customDefinitions = new Lazy<CustomDefinitions>(() => new CustomDefinitions(this));
        _definitions = new Lazy<DefinitionIndex>(() => new DefinitionIndex(this));
    }

    /// <summary>The name that the build gives it; empty for the set of all files that name none.</summary>
    public string Name { get; }

    public ImmutableArray<ManifestInput> Inputs { get; }

    /// <summary>The environment that it is; null for files that are applied as they are written.</summary>
    public RenderedEnvironment? Environment { get; }

    /// <summary>All objects, in the order of the files or as they are applied; what is judged in environments only is not among those of the files.</summary>
    public ImmutableArray<Resource> Resources { get; private set; } = [];

    /// <summary>The objects of which pods are made, in the order of the files.</summary>
    public IEnumerable<Workload> Workloads => Resources.OfType<Workload>().Where(workload => workload.RunsPods);

    /// <summary>The documents that could not be read or only as a mixture of objects, templates included: what is not found may be there.</summary>
    public ImmutableArray<YamlDocument> UnreadDocuments { get; } = [];

    /// <summary>What is known of kinds that Kubernetes does not bring.</summary>
    public CustomDefinitions CustomDefinitions => _customDefinitions.Value;

    /// <summary>What its objects are and make, by kind and name.</summary>
    internal DefinitionIndex Definitions => _definitions.Value;

    /// <summary>The other sets that may be deployed beside it.</summary>
    internal IEnumerable<ManifestSet> Beside => _surroundings.Beside(this);

    /// <summary>The namespace of an object.</summary>
    public ObjectNamespace NamespaceOf(Resource resource)
    {
        var written = resource.Metadata.Namespace;
        if (written.IsOpaque)
        {
            return new ObjectNamespace(written.Entry!.Value is YamlScalar scalar ? scalar.Value : "", false);
        }

        return written.Or("") is { Length: > 0 } stated ? new ObjectNamespace(stated, true)
            : (_namespace ?? (_namespaces.TryGetValue(resource.File, out var applied) ? applied : null)) is { Length: > 0 } known
                ? new ObjectNamespace(known, true)
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
    public bool IsNamed(string kind, string name) => HoldsNamed(kind, name) || IsNamedBeside(kind, name);

    /// <summary>
    /// Whether an object of a kind and name is where an object does not see it, or in a namespace that only the cluster tells apart
    /// from its own: what it refers to is there, if not provably for it.
    /// </summary>
    public bool IsDefinedElsewhere(Resource from, string group, string kind, string name)
    {
        var own = NamespaceOf(from);
        return DefinesNear(own, group, kind, name) || _surroundings.Defines(this, own, group, kind, name);
    }

    /// <summary>Whether an object of a kind and name is in a namespace, or in one that only the cluster tells apart from it.</summary>
    internal bool DefinesNear(ObjectNamespace own, string group, string kind, string name) =>
        _byName.TryGetValue((group, kind, name), out var named)
        && named.Exists(other => NamespaceOf(other) is var theirs && (theirs.Name == own.Name || !theirs.IsStated || !own.IsStated));

    /// <summary>Whether an object of its own, of whatever group, has a kind and a name.</summary>
    internal bool HoldsNamed(string kind, string name) => _kindsAndNames.Contains((kind, name));

    /// <summary>Whether another set that may be deployed beside this one has an object of a kind, of whatever group and namespace, and a name.</summary>
    internal bool IsNamedBeside(string kind, string name) => _surroundings.IsNamed(this, kind, name);

    /// <summary>Whether a workload that a selector may match is in another set that may be deployed beside this one.</summary>
    internal bool IsSelectedElsewhere(Service service) => _surroundings.Selects(this, service);

    /// <summary>
    /// The workloads of other sets that may be deployed beside this one that have the labels that a Service selects by, with their namespaces.
    /// </summary>
    internal IEnumerable<(Workload Workload, ObjectNamespace Namespace)> SelectedBeside(Service service) =>
        _surroundings.Selected(this, service).Select(one => (one.Workload, one.Set.NamespaceOf(one.Workload)));

    /// <summary>Whether a file is one of the set's manifests.</summary>
    public bool Holds(SourceFile file) => _namespaces.ContainsKey(file);

    /// <summary>Whether a file holds parts of objects: a patch, or what a generator of a kustomization reads.</summary>
    public bool IsPatch(SourceFile file) => _parts.Contains(file);

    /// <summary>Whether what a file holds, objects or parts of them, is judged in the environments that use it.</summary>
    public bool IsDeployed(SourceFile file) => _deployed.Contains(file);

    /// <summary>Whether nobody applies what a file holds: a template of a chart, or what a test expects.</summary>
    public bool IsUnapplied(SourceFile file) => _unapplied.Contains(file);

    /// <summary>
    /// Whether two files are so far apart that nothing says their objects are deployed together: in folders of which neither is in the other nor beside
    /// it, and that no kustomization has in common. Files of a set that the build names belong together.
    /// </summary>
    public bool AreFar(SourceFile left, SourceFile right) => Name.Length == 0 && Environment is null && _far.Value.AreFar(left, right);

    /// <summary>
    /// Whether one of two files may be deployed without the other: they are far, or in folders beside each other that no kustomization has in common.
    /// </summary>
    public bool AreApart(SourceFile left, SourceFile right) => Environment is { } environment
        ? !(environment.Files.Contains(left) && environment.Files.Contains(right)) && _surroundings.AreApart(left, right)
        : Name.Length == 0 && _far.Value.AreApart(left, right);

    /// <summary>Whether two files are so far apart, be it that environments use them.</summary>
    internal bool AreFarApart(SourceFile left, SourceFile right) => _surroundings.AreFar(left, right);

    /// <summary>Whether two objects may be deployed together, as far as their places tell.</summary>
    public bool Sees(Resource from, Resource other)
    {
        if (Environment is not null || ReferenceEquals(from.File, other.File))
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

    /// <summary>What a host name leads to for the pods of an object, or for those that read it.</summary>
    public HostResolution Resolve(Resource from, string host) => _dns.Value.Resolve(from, host);

    /// <summary>
    /// Whether what an object does not find may be in a document that could not be read: one whose text holds all the words, or a
    /// template in the object's own directory or one above or below it.
    /// </summary>
    public bool MayBeInUnreadFile(Resource from, params string[] words) =>
        Environment is { Rendering.MissesObjects: true } || HoldsUnread(from, words) || _surroundings.MayHoldUnread(this, from, words);

    /// <summary>Whether it may be in one of this set's own documents.</summary>
    internal bool HoldsUnread(Resource from, string[] words) =>
        _templateDirectories.Any(directory => AreNear(from.File.Directory, directory)) || _unreadWords.Value.AnyHoldsAll(words);

    /// <summary>
    /// Whether one object of a kind that Kubernetes itself does not have, and that looks as if its operator made pods of it, holds all the
    /// words: what is not found may be made of it.
    /// </summary>
    public bool MayBeMadeOfCustomResource(params string[] words) => HoldsCustomResource(words) || _surroundings.MayBeMadeOfCustomResource(this, words);

    /// <summary>Whether it may be made of one of this set's own objects.</summary>
    internal bool HoldsCustomResource(string[] words) => _customWords.Value.AnyHoldsAll(words);

    private void AddObjects()
    {
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

    private static Dictionary<string, string> KustomizationsIn(ImmutableArray<ManifestInput> inputs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in inputs.Select(input => input.File)
            .Where(file => Kustomization.IsFileName(file.File.Name) && file.Resources is [Kustomization, ..]))
        {
            texts[SourcePath.Normalize(file.File.Directory)] = file.File.Text;
        }

        return texts;
    }

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
            field => resource.Node.Span.File.Text.IndexOf(field, resource.Node.Span.Start, resource.Node.Span.Length, StringComparison.Ordinal) >= 0);

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
