using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Links;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>
/// The manifests below one folder, which are checked as one set, as <c>kubewright check</c> does in that folder. Immutable: an edit makes another one
/// that shares all documents but one. What is derived of it is made when somebody first asks.
/// </summary>
internal sealed class Root
{
    private readonly Lazy<ManifestGraph> _graph;
    private readonly Lazy<ManifestGraph> _deployed;
    private readonly Lazy<ILookup<SourceFile, Finding>> _ofEnvironments;
    private readonly Lazy<Dictionary<SourceFile, Document>> _bySource;
    private readonly Lazy<LinkMap> _links;
    private readonly ConcurrentDictionary<Document, ImmutableArray<Finding>> _findings = new();

    /// <param name="folder">The full path of the folder.</param>
    /// <param name="isWhole">Whether the folders below it belong to it; else it is the folder of a file that is in none of the editor's.</param>
    /// <param name="documents">Its manifests, in the order of <see cref="PathOrder"/>.</param>
    /// <param name="options">What is assumed of the cluster.</param>
    public Root(string folder, bool isWhole, ImmutableArray<Document> documents, CheckOptions options)
    {
        Folder = folder;
        IsWhole = isWhole;
        Documents = documents;
        Options = options;
        _graph = new Lazy<ManifestGraph>(() => ManifestGraph.Create(Inputs, Options, DeployedEnvironments.None));
        _deployed = new Lazy<ManifestGraph>(() =>
            DeployedEnvironments.Find([new CheckedFiles(Inputs.Select(input => input.File.File))]) is var deployed && deployed != DeployedEnvironments.None
                ? ManifestGraph.Create(Inputs, Options, deployed)
                : Graph);
        _ofEnvironments = new Lazy<ILookup<SourceFile, Finding>>(() => Checker.CheckEnvironments(_deployed.Value)
            .ToLookup(finding => finding.Span.File));
        _bySource = new Lazy<Dictionary<SourceFile, Document>>(() => Documents.ToDictionary(document => document.Source));
        _links = new Lazy<LinkMap>(() => new LinkMap(this));
    }

    public string Folder { get; }

    public bool IsWhole { get; }

    public ImmutableArray<Document> Documents { get; }

    public CheckOptions Options { get; }

    /// <summary>The manifests as they are written, which is what an editor leads through; what is found in them is found in what they deploy.</summary>
    public ManifestGraph Graph => _graph.Value;

    private IEnumerable<ManifestInput> Inputs => Documents.Where(document => document.IsManifest).Select(document => document.Input);

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
        && !Array.Exists(parts[..^1], Input.ManifestNames.IsSkippedFolder);

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
            () => Checker.Check(_deployed.Value, document.Input, cancellationToken).AddRange(_ofEnvironments.Value[document.Source]), () => failures,
            exception => failures = [Guard.CannotCheck(document.Source.All with { Length = 0 }, exception)]);
        return _findings.GetOrAdd(document, found);
    }

    /// <summary>Puts a document in the place of the one of its path, or adds it.</summary>
    public Root With(Document document)
    {
        var index = IndexOf(document.FullPath);
        return WithDocuments(index >= 0 ? Documents.SetItem(index, document) : Documents.Insert(Place(document.Source.Path), document));
    }

    public Root Without(string path) => IndexOf(path) is >= 0 and var index ? WithDocuments(Documents.RemoveAt(index)) : this;

    public Root WithDocuments(ImmutableArray<Document> documents) => new(Folder, IsWhole, documents, Options);

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
}
