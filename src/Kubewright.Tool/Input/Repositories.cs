using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Input;

/// <summary>The repositories that the files of a command line are in: what their environments need besides those files is read from there.</summary>
internal sealed class Repositories
{
    private readonly List<(RepositoryDisk Disk, Dictionary<string, string> Paths)> _all = [];

    /// <param name="files">The files of the command line.</param>
    /// <param name="currentDirectory">Where the command was given.</param>
    public Repositories(IEnumerable<InputFile> files, string currentDirectory)
    {
        foreach (var below in files.Where(file => file.FullPath.Length > 0).GroupBy(file => RepositoryDisk.FindRoot(file.Folder, currentDirectory)))
        {
            var disk = new RepositoryDisk(below.Key, path => InputPaths.PrintedPath(Path.Combine(below.Key, path), currentDirectory));
            _all.Add((disk, below.ToDictionary(file => file.PrintedPath, file => SourcePath.Normalize(Path.GetRelativePath(below.Key, file.FullPath)),
                StringComparer.Ordinal)));
        }
    }

    /// <summary>What files deploy.</summary>
    /// <param name="inputs">The files of the command line, as they are now.</param>
    public DeployedEnvironments Environments(ImmutableArray<ManifestInput> inputs) => DeployedEnvironments.Find(_all.Select(repository => new CheckedFiles(
        inputs.Select(input => input.File.File),
        repository.Disk,
        file => repository.Paths.GetValueOrDefault(file.Path))));
}
