using Kubewright.Build.Files;
using Kubewright.Core.Application.Repository;

namespace Kubewright.Build.Finding;

/// <summary>
/// Determines which project reports what is in folders that projects share: of those that name the package, the first by path in the folder of the manifests,
/// else in the next one up. Each project comes to the same answer from the files on disk, whatever else is built with it.
/// </summary>
/// <param name="projects">The projects of the repository.</param>
/// <param name="root">Its root.</param>
/// <param name="package">What a project that references the package names in its restored assets.</param>
/// <param name="assetsOf">The file of the restored assets of a project.</param>
internal sealed class ManifestOwner(Func<IEnumerable<ProjectFacts>> projects, string root, string package, Func<ProjectFacts, string> assetsOf)
{
    // What no compiler with analyzers builds reports last.
    private readonly Lazy<List<ProjectFacts>> _projects =
        new(() => [.. projects().OrderBy(one => !one.IsCSharp).ThenBy(one => one.Path, StringComparer.Ordinal)]);
    private readonly Dictionary<string, string?> _owners = new(RelativePath.Comparer);
    private readonly Dictionary<ProjectFacts, bool> _references = [];

    /// <summary>The path of the project that reports a manifest; null where no project of the repository names the package.</summary>
    public string? Of(string manifest)
    {
        for (var at = RepositoryTree.ParentOf(manifest); at is not null; at = RepositoryTree.ParentOf(at))
        {
            if (!RepositoryTree.IsIn(at, root))
            {
                break;
            }

            if (OwnerIn(at) is { } owner)
            {
                return owner;
            }
        }

        return OwnerIn(root);
    }

    /// <summary>Whether a project names the package itself.</summary>
    public bool References(ProjectFacts project)
    {
        if (!_references.TryGetValue(project, out var references))
        {
            // The name with a space behind it is nowhere else in that file.
            references = assetsOf(project) is var assets && File.Exists(assets) && File.ReadAllText(assets).Contains($"\"{package} ");
            _references.Add(project, references);
        }

        return references;
    }

    private string? OwnerIn(string folder)
    {
        if (!_owners.TryGetValue(folder, out var owner))
        {
            owner = _projects.Value.Find(project => RepositoryTree.IsIn(project.Path, folder) && References(project))?.Path;
            _owners.Add(folder, owner);
        }

        return owner;
    }
}
