using System.Collections.Immutable;

namespace Kubewright.Core.Application.Repository;

/// <summary>
/// Finds the manifests of a project as git finds its repository: from the project upward to the root, in each folder there what has a known name, one
/// level deeper too, and files in them that say in their first lines that they are manifests.
/// </summary>
public sealed class ManifestSearch
{
    private const int Depth = 10;
    private const int MostFilesOfAFolder = 400;

    /// <summary>How far above what is known of the repository a folder is looked at.</summary>
    private const int LevelsAbove = 3;

    private readonly RepositoryTree _tree;
    private readonly string _projectFolder;
    private readonly Dictionary<string, FoundManifest> _found = new(StringComparer.Ordinal);

    private ManifestSearch(RepositoryTree tree, string projectFolder)
    {
        _tree = tree;
        _projectFolder = projectFolder;
    }

    /// <param name="tree">The repository.</param>
    /// <param name="root">Its root.</param>
    /// <param name="projectFolder">The project's folder.</param>
    /// <param name="isNamed">Whether the project goes by a name that an image has, such as <c>orders</c> of <c>shop/orders:1.4</c>.</param>
    public static ImmutableArray<FoundManifest> Find(RepositoryTree tree, RepositoryRoot root, string projectFolder, Func<string, bool> isNamed)
    {
        var search = new ManifestSearch(tree, projectFolder);
        for (var at = projectFolder; at is not null; at = RepositoryTree.ParentOf(at))
        {
            search.AddAt(at);
            if (at == root.Folder)
            {
                break;
            }
        }

        if (!root.IsCertain)
        {
            search.AddAbove(root.Folder, isNamed);
        }

        return [.. search._found.Values.OrderBy(one => one.Path, StringComparer.Ordinal)];
    }

    /// <summary>The folders that a search of a project looks at, the project's first.</summary>
    public static IEnumerable<string> FoldersOf(RepositoryRoot root, string projectFolder)
    {
        for (var at = projectFolder; at is not null; at = RepositoryTree.ParentOf(at))
        {
            yield return at;
            if (at == root.Folder)
            {
                yield break;
            }
        }
    }

    private void AddAt(string folder)
    {
        var content = _tree.List(folder);
        AddFilesOf(folder, content);
        foreach (var name in content.Folders)
        {
            var below = RepositoryTree.Combine(folder, name);
            if (AddKnown(below, name) || !KnownFolders.IsEntered(name) || IsOfOthers(below, name)
                || (KnownFolders.IsOfTests(name) && !RepositoryTree.IsIn(_projectFolder, below)))
            {
                continue;
            }

            if (!KnownFolders.IsOfExamples(name))
            {
                AddFilesOf(below, _tree.List(below));
            }

            foreach (var deeper in _tree.List(below).Folders)
            {
                AddKnown(RepositoryTree.Combine(below, deeper), deeper);
            }
        }
    }

    /// <summary>
    /// Whether a folder beside those on the way up is another project's or product's: it holds a project, a solution or a repository. Hosts of .NET Aspire hold
    /// what is deployed of all.
    /// </summary>
    private bool IsOfOthers(string folder, string name)
    {
        if (RepositoryTree.IsIn(_projectFolder, folder) || name.EndsWith("AppHost", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var content = _tree.List(folder);
        return content.Folders.Contains(".git", StringComparer.Ordinal)
            || content.Files.Any(file => ProjectFileReader.IsProject(file) || RepositoryRoot.IsSolution(file));
    }

    /// <summary>Manifests that are in no folder of theirs: they say so themselves. A folder of very many files is a collection of something else.</summary>
    private void AddFilesOf(string folder, FolderContent content)
    {
        if (content.Files.Count > MostFilesOfAFolder)
        {
            return;
        }

        foreach (var name in content.Files.Where(IsYaml))
        {
            var path = RepositoryTree.Combine(folder, name);
            if (_tree.IsManifest(path))
            {
                Add(path, folder);
            }
        }
    }

    private bool AddKnown(string folder, string name)
    {
        var holds = KnownFolders.HoldsManifests(name);
        if (!holds && !KnownFolders.MayHoldManifests(name))
        {
            return false;
        }

        foreach (var path in FilesIn(folder).Where(path => holds || _tree.IsManifest(path)))
        {
            Add(path, folder);
        }

        return true;
    }

    /// <summary>Above what is known of the repository, only manifests that name the project are its own.</summary>
    private void AddAbove(string root, Func<string, bool> isNamed)
    {
        var at = RepositoryTree.ParentOf(root);
        for (var level = 0; level < LevelsAbove && at is not null && !_tree.IsBorder(at); level++, at = RepositoryTree.ParentOf(at))
        {
            foreach (var name in _tree.List(at).Folders.Where(KnownFolders.IsOfManifestsAlone))
            {
                var folder = RepositoryTree.Combine(at, name);
                var files = FilesIn(folder).ToList();
                if (files.Exists(path => _tree.IsManifest(path) && _tree.Read(path) is { } file && WrittenImages.In(file.Text).Any(isNamed)))
                {
                    files.ForEach(path => Add(path, folder));
                }
            }
        }
    }

    private IEnumerable<string> FilesIn(string folder) => _tree.FilesBelow(folder, KnownFolders.IsEnteredForManifests, Depth).Where(IsManifestFile);

    private void Add(string path, string folder)
    {
        if (!_found.ContainsKey(path))
        {
            _found.Add(path, new FoundManifest(path, folder));
        }
    }

    private static bool IsManifestFile(string path) => RepositoryTree.NameOf(path) is var name && name[0] != '.'
        && (IsYaml(name) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name == "Kustomization");

    private static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
