using Kubewright.Core.Settings;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Kubewright.Tool.Input;

/// <summary>Finds the files that the paths of a command line stand for.</summary>
internal sealed class InputPaths
{
    private readonly string _currentDirectory;
    private readonly List<InputFile> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private InputPaths(string currentDirectory) => _currentDirectory = currentDirectory;

    /// <summary>
    /// The files of all paths, each once, in the order of the paths and sorted by name within a folder; and what is wrong with a path, one
    /// sentence each.
    /// </summary>
    /// <param name="paths">The paths.</param>
    /// <param name="currentDirectory">What relative paths start from.</param>
    /// <param name="standardInputPath">The file that standard input is the text of, whether a path stands for it or not; null where none is.</param>
    public static (IReadOnlyList<InputFile> Files, IReadOnlyList<string> Problems) Find(
        IEnumerable<string> paths,
        string currentDirectory,
        string? standardInputPath = null)
    {
        var found = new InputPaths(currentDirectory);
        foreach (var path in paths)
        {
            found.Add(path);
        }

        if (standardInputPath is not null)
        {
            found.Replace(Path.GetFullPath(standardInputPath, currentDirectory));
        }

        found.AddSettings();
        return (found._files, found._problems);
    }

    private void Add(string path)
    {
        var full = Path.GetFullPath(path, _currentDirectory);
        if (path.Length == 0)
        {
            _problems.Add("A path is empty.");
        }
        else if (path == "-")
        {
            AddFile(InputFile.StandardInput);
        }
        else if (File.Exists(full))
        {
            AddFile(new InputFile(full, PrintedPath(full), true, Path.GetDirectoryName(full)!));
        }
        else if (Directory.Exists(full))
        {
            AddFolder(path, full);
        }
        else if (path.Contains('*', StringComparison.Ordinal))
        {
            AddGlob(path);
        }
        else
        {
            _problems.Add($"'{path}' does not exist.");
        }
    }

    /// <summary>Reads a file from standard input, in its place among the others; at the end where no path stands for it.</summary>
    private void Replace(string full)
    {
        var index = _files.FindIndex(file => file.FullPath == full);
        var replaced = index >= 0 ? _files[index] : new InputFile(full, PrintedPath(full), true, Path.GetDirectoryName(full)!);
        if (index < 0)
        {
            _files.Add(replaced with { IsStandardInput = true });
        }
        else
        {
            _files[index] = replaced with { IsStandardInput = true };
        }
    }

    private void AddFolder(string path, string full)
    {
        var before = _files.Count;
        Walk(new DirectoryInfo(full), full);
        if (_files.Count == before)
        {
            _problems.Add($"The folder '{path}' holds no .yaml, .yml or .json file.");
        }
    }

    private void Walk(DirectoryInfo folder, string named)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"The folder '{PrintedPath(folder.FullName)}' cannot be read: {exception.Message}");
            return;
        }

        Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var file in entries.OfType<FileInfo>().Where(file => ManifestNames.IsManifestFile(file.Name)))
        {
            AddFile(new InputFile(file.FullName, PrintedPath(file.FullName), false, named));
        }

        // What a link leads to is elsewhere, and may lead back here.
        foreach (var below in entries.OfType<DirectoryInfo>().Where(below => !ManifestNames.IsSkippedFolder(below.Name) && below.LinkTarget is null))
        {
            Walk(below, named);
        }
    }

    private void AddGlob(string path)
    {
        var parts = path.Split('/', '\\');
        var wild = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        var root = Path.GetFullPath(string.Join('/', parts[..wild]) + "/", path.StartsWith('/') ? "/" : _currentDirectory);
        if (wild == 0)
        {
            root = _currentDirectory;
        }

        var matcher = new Matcher(StringComparison.Ordinal)
            .AddInclude(string.Join('/', parts[wild..]))
            .AddExclude("**/.*/**");
        foreach (var folder in ManifestNames.SkippedFolders)
        {
            matcher.AddExclude($"**/{folder}/**");
        }

        var matches = Directory.Exists(root)
            ? matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files.Select(file => Path.GetFullPath(file.Path, root))
                .Order(StringComparer.Ordinal).ToList()
            : [];
        foreach (var match in matches)
        {
            AddFile(new InputFile(match, PrintedPath(match), false, root));
        }

        if (matches.Count == 0)
        {
            _problems.Add($"Nothing matches '{path}'.");
        }
    }

    /// <summary>The settings file that counts for what was found: the nearest one in its folder or above it, within the repository.</summary>
    private void AddSettings()
    {
        foreach (var folder in _files.Select(file => file.Folder).Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal).ToList())
        {
            var root = RepositoryDisk.FindRoot(folder, _currentDirectory);
            for (var at = folder; at is not null; at = at == root ? null : Path.GetDirectoryName(at))
            {
                var settings = Path.Combine(at, KubewrightSettings.FileName);
                if (File.Exists(settings))
                {
                    AddFile(new InputFile(settings, PrintedPath(settings), false, at));
                    break;
                }
            }
        }
    }

    private void AddFile(InputFile file)
    {
        if (_seen.Add(file.FullPath))
        {
            _files.Add(file);
        }
    }

    /// <summary>What is below the current directory is named from there; what is not is named so that every reader of the result finds it.</summary>
    public static string PrintedPath(string full, string currentDirectory)
    {
        var relative = Path.GetRelativePath(currentDirectory, full).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? full : relative;
    }

    private string PrintedPath(string full) => PrintedPath(full, _currentDirectory);
}
