using Kubewright.Build.Files;
using Kubewright.Core.Application.Repository;
using Microsoft.Build.Framework;

namespace Kubewright.Build.Finding;

/// <summary>What one build has found out of a repository, so that its projects do not look through the same folders one after the other.</summary>
internal sealed class RepositorySearch
{
    private readonly Dictionary<string, RepositoryPlacement> _placements = new(RelativePath.Comparer);

    private readonly Dictionary<string, ManifestOwner> _owners = new(RelativePath.Comparer);
    private readonly Dictionary<string, IReadOnlyList<ProjectFacts>> _solutions = new(RelativePath.Comparer);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public RepositoryTree Tree { get; } = new(new RepositoryDiskFiles());

    /// <summary>Held while it is asked: projects of a node may ask at the same time.</summary>
    public object Lock { get; } = new();

    /// <summary>The search of the build that a task is a part of.</summary>
    public static RepositorySearch Of(IBuildEngine engine)
    {
        const string Key = "Kubewright.Build.RepositorySearch";
        if (engine is not IBuildEngine4 keeper)
        {
            return new RepositorySearch();
        }

        if (keeper.GetRegisteredTaskObject(Key, RegisteredTaskObjectLifetime.Build) is RepositorySearch known)
        {
            return known;
        }

        var search = new RepositorySearch();
        keeper.RegisterTaskObject(Key, search, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return search;
    }

    /// <summary>The root of the repository that a project is in.</summary>
    public RepositoryRoot RootOf(string projectPath) => RepositoryRoot.Find(Tree, RepositoryTree.ParentOf(projectPath) ?? "/");

    public RepositoryPlacement PlacementOf(RepositoryRoot root)
    {
        if (!_placements.TryGetValue(root.Folder, out var placement))
        {
            placement = new RepositoryPlacement(Tree, root);
            _placements.Add(root.Folder, placement);
        }

        return placement;
    }

    /// <summary>The files on which their readers failed and that were not asked for before, so that a build says it once.</summary>
    public IEnumerable<UnreadFile> NewlyUnreadIn(RepositoryPlacement placement) => [.. placement.Unread.Where(file => _unread.Add(file.Path))];

    /// <summary>Who reports what in a repository; made once, for it reads what each project has restored.</summary>
    public ManifestOwner OwnersIn(RepositoryRoot root, Func<ManifestOwner> make)
    {
        if (!_owners.TryGetValue(root.Folder, out var owners))
        {
            owners = make();
            _owners.Add(root.Folder, owners);
        }

        return owners;
    }

    /// <summary>The projects of a solution that name the package, by path.</summary>
    public IReadOnlyList<ProjectFacts> ProjectsOf(string solution, RepositoryPlacement placement, ManifestOwner owners)
    {
        if (!_solutions.TryGetValue(solution, out var projects))
        {
            var names = new HashSet<string>(
                File.ReadAllText(solution).Split('"').Select(part => part.Substring(part.LastIndexOfAny(['/', '\\']) + 1)), StringComparer.OrdinalIgnoreCase);
            projects =
            [
                .. placement.Facts.Projects
                    .Where(project => names.Contains(RepositoryTree.NameOf(project.Path)) && owners.References(project))
                    .OrderBy(one => one.Path, StringComparer.Ordinal),
            ];
            _solutions.Add(solution, projects);
        }

        return projects;
    }
}
