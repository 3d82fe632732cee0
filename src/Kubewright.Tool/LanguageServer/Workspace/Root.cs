using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.LanguageServer.Links;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>
/// The manifests below one folder, which are checked as one set, as <c>kubewright check</c> does in that folder. Immutable: an edit makes another one
/// that shares all documents but one. What is derived of it is made when somebody first asks.
/// </summary>
internal sealed class Root
{
    private readonly Lazy<ManifestGraph> _graph;
    private readonly RootSettings _settings;
    private readonly ImmutableArray<VersionCheck> _checks;
    private readonly Lazy<Dictionary<SourceFile, Document>> _bySource;
    private readonly Lazy<LinkMap> _links;
    private readonly ConcurrentDictionary<Document, ImmutableArray<Finding>> _findings = new();

    /// <param name="folder">The full path of the folder.</param>
    /// <param name="isWhole">Whether the folders below it belong to it; else it is the folder of a file that is in none of the editor's.</param>
    /// <param name="documents">Its manifests, in the order of <see cref="PathOrder"/>.</param>
    /// <param name="settings">What holds for the folder.</param>
    public Root(string folder, bool isWhole, ImmutableArray<Document> documents, RootSettings settings)
    {
        Folder = folder;
        IsWhole = isWhole;
        Documents = documents;
        _settings = settings;
        _graph = new Lazy<ManifestGraph>(() => ManifestGraph.Create(Inputs, Options, DeployedEnvironments.None));
        var deployed = new Lazy<DeployedEnvironments>(() => DeployedEnvironments.Find([Files()]));
        _checks = [.. settings.Versions.Select(version => new VersionCheck(version, () => GraphOf(version, deployed.Value)))];
        _bySource = new Lazy<Dictionary<SourceFile, Document>>(() => Documents.ToDictionary(document => document.Source));
        _links = new Lazy<LinkMap>(() => new LinkMap(this));
    }

    public string Folder { get; }

    public bool IsWhole { get; }

    public ImmutableArray<Document> Documents { get; }

    /// <summary>What is assumed of the cluster.</summary>
    public CheckOptions Options => _settings.Options;

    /// <summary>The manifests as they are written, which is what an editor leads through; what is found in them is found in what they deploy.</summary>
    public ManifestGraph Graph => _graph.Value;

    private IEnumerable<ManifestInput> Inputs => Documents.Where(document => document.IsManifest).Select(document => document.Input);

    /// <summary>The manifests as they are in the editor, and whatever else of their repository is on the disk.</summary>
    private CheckedFiles Files()
    {
        var disk = new RepositoryDisk(RepositoryDisk.FindRoot(Folder, Folder), path => path);
        return new CheckedFiles(
            Inputs.Select(input => input.File.File), disk, file => SourcePath.Normalize(Path.GetRelativePath(disk.Root, Path.Combine(Folder, file.Path))));
    }

    /// <summary>What refers to what.</summary>
    public LinkMap Links => _links.Value;

    /// <summary>Whether a file on disk is one of its own.</summary>
    public bool Owns(string path) =>
        Path.IsPathRooted(path)
        && Path.GetRelativePath(Folder, path) is var relative
        && !Path.IsPathRooted(relative)
        && !relative.StartsWith("..", StringComparison.Ordinal)
        && relative.Split('/', '\\') is var parts
        && (IsWhole || parts.Length == 1)
        && !Array.Exists(parts[..^1], ManifestNames.IsSkippedFolder);

    /// <summary>The path that findings print, from the folder.</summary>
    public string PrintedPath(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    public Document? Find(string path) => Documents.FirstOrDefault(document => document.FullPath == path);

    /// <summary>The document of a file that the graph read; null for one of the graph before.</summary>
    public Document? Find(SourceFile source) => _bySource.Value.GetValueOrDefault(source);

    /// <summary>The findings in a document.</summary>
    /// <exception cref="OperationCanceledException">An edit made the answer useless.</exception>
    public ImmutableArray<Finding> FindingsIn(Document document, CancellationToken cancellationToken)
    {
        if (_findings.TryGetValue(document, out var known))
        {
            return known;
        }

        var failures = ImmutableArray<Finding>.Empty;
        var found = !document.IsManifest ? [] : Guard.Run(
            () => Check(document, cancellationToken), () => failures,
            exception => failures = [Guard.CannotCheck(document.Source.All with { Length = 0 }, exception)]);
        return _findings.GetOrAdd(document, found);
    }

    private ImmutableArray<Finding> Check(Document document, CancellationToken cancellationToken) => _settings.Of(
        _checks.Length == 1
            ? _checks[0].FindingsIn(document, cancellationToken)
            : [.. VersionFindings.Merge([.. _checks.Select(check => (check.Version, check.FindingsIn(document, cancellationToken)))])
                .OrderBy(finding => finding.Span.Start)],
        _checks[^1].Graph);

    private ManifestGraph GraphOf(KubernetesVersion version, DeployedEnvironments deployed) =>
        deployed == DeployedEnvironments.None && version == Options.KubernetesVersion ? Graph
        : ManifestGraph.Create(Inputs, Options with { KubernetesVersion = version }, deployed);

    /// <summary>Puts a document in the place of the one of its path, or adds it.</summary>
    public Root With(Document document)
    {
        var index = IndexOf(document.FullPath);
        return WithDocuments(index >= 0 ? Documents.SetItem(index, document) : Documents.Insert(Place(document.Source.Path), document));
    }

    public Root Without(string path) => IndexOf(path) is >= 0 and var index ? WithDocuments(Documents.RemoveAt(index)) : this;

    public Root WithDocuments(ImmutableArray<Document> documents) => new(Folder, IsWhole, documents, _settings.For(documents));

    private int IndexOf(string path)
    {
        for (var i = 0; i < Documents.Length; i++)
        {
            if (Documents[i].FullPath == path)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where a document of that path belongs in the order.</summary>
    private int Place(string printedPath)
    {
        var (low, high) = (0, Documents.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = PathOrder.Instance.Compare(Documents[middle].Source.Path, printedPath) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What is found for one version of Kubernetes.</summary>
    private sealed class VersionCheck
    {
        private readonly Lazy<ManifestGraph> _graph;
        private readonly Lazy<ILookup<SourceFile, Finding>> _ofEnvironments;

        public VersionCheck(KubernetesVersion version, Func<ManifestGraph> graph)
        {
            Version = version;
            _graph = new Lazy<ManifestGraph>(graph);
            _ofEnvironments = new Lazy<ILookup<SourceFile, Finding>>(() => Checker.CheckEnvironments(Graph).ToLookup(finding => finding.Span.File));
        }

        public KubernetesVersion Version { get; }

        public ManifestGraph Graph => _graph.Value;

        public ImmutableArray<Finding> FindingsIn(Document document, CancellationToken cancellationToken) =>
            Checker.Check(Graph, document.Input, cancellationToken).AddRange(_ofEnvironments.Value[document.Source]);
    }
}
