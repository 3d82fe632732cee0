using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>
/// What a build finds in a repository and where its applications run, from the files alone: the same search and the same placement as in each project's
/// build. Not safe to be asked from several threads.
/// </summary>
public sealed class RepositoryPlacement
{
    private readonly RepositoryTree _tree;
    private readonly RepositoryRoot _root;
    private readonly Dictionary<string, ManifestFile?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ImmutableArray<FoundManifest> Manifests, Placements Placements)> _solved = new(StringComparer.Ordinal);
    private readonly RepositoryCharts _charts;
    private RepositoryFacts? _facts;
    private ImmutableArray<ApplicationIdentity> _identities;

    /// <param name="tree">The repository.</param>
    /// <param name="root">Its root.</param>
    public RepositoryPlacement(RepositoryTree tree, RepositoryRoot root)
    {
        _tree = tree;
        _root = root;
        _charts = new RepositoryCharts(tree, root.Folder);
    }

    /// <summary>Its projects and the images that are built of them.</summary>
    public RepositoryFacts Facts => _facts ??= RepositoryReader.Read(_tree, _root.Folder);

    /// <summary>The files on which their readers failed, as far as <see cref="Facts"/> were asked for.</summary>
    public ImmutableArray<UnreadFile> Unread => _facts?.Unread ?? [];

    /// <summary>The manifests that are found for a project.</summary>
    public ImmutableArray<FoundManifest> ManifestsOf(string projectPath)
    {
        // Only what is above the repository is asked for by name.
        var names = new Lazy<ApplicationNames>(() => new ApplicationNames(
            new GuardedReading(_tree).Read(projectPath, ProjectFileReader.Read) is { } project ? ApplicationIdentity.Of(project)
                : new ApplicationIdentity { ProjectPath = projectPath }));
        return ManifestSearch.Find(_tree, _root, RepositoryTree.ParentOf(projectPath) ?? "", name => names.Value.MayBe(name));
    }

    /// <summary>Where the applications run, by the path of their projects.</summary>
    public ImmutableArray<PlacedProject> Place() => [.. Facts.Applications.Select(project => Place(project, ManifestsOf(project.Path)))];

    /// <summary>Whether a file holds objects, or is a template of some.</summary>
    public bool HoldsObjects(string path) => RepositoryTree.NameOf(path) is not ("Chart.yaml" or "Chart.yml") && Read(path) is { } file
        && (!file.Resources.IsEmpty || file.Documents.Any(document => document.State == Yaml.YamlDocumentState.Template));

    /// <summary>Where an application runs, of the workloads of some manifests.</summary>
    public PlacedProject Place(ProjectFacts project, ImmutableArray<FoundManifest> manifests)
    {
        var key = string.Join("\n", manifests.Select(one => one.Path));
        if (!_solved.TryGetValue(key, out var solved))
        {
            var inputs = manifests.Select(one => Read(one.Path)).OfType<ManifestFile>().Concat(_charts.In(manifests)).Select(file => new ManifestInput(file));
            solved = (manifests, ApplicationPlacement.Solve(Identities, Facts, ManifestGraph.Create(inputs).Sets));
            _solved.Add(key, solved);
        }

        var identity = IdentityOf(project.Path);
        return new PlacedProject(
            project,
            manifests,
            [.. solved.Placements.All.Where(one => one.Application == identity)],
            solved.Placements.Ambiguous.TryGetValue(identity, out var ambiguous) ? ambiguous : [],
            solved.Placements.Contested.TryGetValue(identity, out var contested) ? contested : null);
    }

    private ImmutableArray<ApplicationIdentity> Identities =>
        _identities.IsDefault ? _identities = [.. Facts.Applications.Select(ApplicationIdentity.Of)] : _identities;

    private ApplicationIdentity IdentityOf(string projectPath) =>
        Identities.FirstOrDefault(one => one.ProjectPath == projectPath)
        ?? (Facts.Projects.FirstOrDefault(one => one.Path == projectPath) is { } project ? ApplicationIdentity.Of(project)
            : new ApplicationIdentity { ProjectPath = projectPath });

    private ManifestFile? Read(string path)
    {
        if (!_read.TryGetValue(path, out var manifest))
        {
            manifest = _tree.Read(path) is { } file ? TryRead(file) : null;
            _read.Add(path, manifest);
        }

        return manifest;
    }

    /// <summary>One file that defeats the reader must not cost the others.</summary>
    private static ManifestFile? TryRead(SourceFile file)
    {
        try
        {
            return ManifestReader.Read(file);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
