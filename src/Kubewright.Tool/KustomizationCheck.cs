using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;

namespace Kubewright.Tool;

/// <summary>Builds the kustomizations among the files of a check as kustomize does, and finds what is refused and what changes nothing.</summary>
internal static class KustomizationCheck
{
    /// <param name="graph">The graph of the files.</param>
    /// <param name="inputs">The files, by paths that are relative to the current directory, or full.</param>
    /// <param name="currentDirectory">The current directory.</param>
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ImmutableArray<ManifestInput> inputs, string currentDirectory)
    {
        if (!inputs.Any(input => Kustomization.IsFileName(input.File.File.Name)))
        {
            return [];
        }

        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        string RootOf(SourceFile file)
        {
            var directory = Path.GetFullPath(file.Directory, currentDirectory);
            return roots.TryGetValue(directory, out var root) ? root : roots[directory] = RepositoryDisk.FindRoot(directory, currentDirectory);
        }

        var renderings = ImmutableArray.CreateBuilder<Rendering>();
        foreach (var repository in inputs.Select(input => input.File.File).GroupBy(RootOf))
        {
            var files = new CheckedRepository(repository.Key, repository, currentDirectory);
            var environments = EnvironmentFinder.Find(files, "").All.Where(environment => environment.Kind == EnvironmentKind.Kustomization);
            renderings.AddRange(environments.Select(environment => KustomizeRenderer.Render(files, environment.Directory)));
        }

        return Checker.CheckKustomizations(graph, renderings.ToImmutable());
    }

    /// <summary>A repository on disk of which some files are checked: those are found among its files, the others only where something names them.</summary>
    private sealed class CheckedRepository : IEnvironmentFiles
    {
        private readonly Dictionary<string, SourceFile> _checked = new(StringComparer.Ordinal);
        private readonly RepositoryDisk _disk;

        public CheckedRepository(string root, IEnumerable<SourceFile> files, string currentDirectory)
        {
            _disk = new RepositoryDisk(root, path => Path.GetRelativePath(currentDirectory, Path.Combine(root, path)).Replace('\\', '/'));
            foreach (var file in files)
            {
                var path = Path.GetRelativePath(root, Path.GetFullPath(file.Path, currentDirectory)).Replace('\\', '/');
                _checked[SourcePath.Normalize(path)] = file;
            }
        }

        public SourceFile? FindText(string path) => _checked.TryGetValue(path, out var file) ? file : _disk.FindText(path);

        public byte[]? FindBytes(string path) => _disk.FindBytes(path);

        public bool IsDirectory(string path) => _disk.IsDirectory(path);

        public IEnumerable<string> FilesBelow(string directory) => _checked.Keys
            .Where(path => directory.Length == 0 || path.StartsWith(directory + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
