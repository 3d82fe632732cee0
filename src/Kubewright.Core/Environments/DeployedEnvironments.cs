using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments;

/// <summary>
/// What the files of a check deploy by kustomizations: each environment, rendered, and the files whose objects are judged there alone. Immutable.
/// </summary>
public sealed class DeployedEnvironments
{
    /// <summary>No environments: every file is applied as it is written.</summary>
    public static readonly DeployedEnvironments None = new([], [], []);

    private readonly HashSet<SourceFile> _used;
    private readonly HashSet<SourceFile> _objectFiles;

    private DeployedEnvironments(ImmutableArray<RenderedEnvironment> all, HashSet<SourceFile> used, HashSet<SourceFile> objectFiles)
    {
        All = all;
        _used = used;
        _objectFiles = objectFiles;
    }

    /// <summary>The environments, in the order of their directories.</summary>
    public ImmutableArray<RenderedEnvironment> All { get; }

    /// <summary>Whether kustomizations use a file, so that nobody applies what it holds as it is written.</summary>
    public bool Uses(SourceFile file) => _used.Contains(file);

    /// <summary>Whether a file that kustomizations use holds whole objects; else it is a patch, or what a generator reads.</summary>
    public bool HoldsObjects(SourceFile file) => _objectFiles.Contains(file);

    /// <summary>Finds and renders the environments of a check. What was rendered before of the same files is not rendered again.</summary>
    /// <param name="repositories">The files of the check, by repository.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static DeployedEnvironments Find(IEnumerable<CheckedFiles> repositories, CancellationToken cancellationToken = default) =>
        Find(repositories, [], cancellationToken);

    /// <summary>Finds and renders the environments that count. What the others use is still not applied as it is written.</summary>
    /// <param name="repositories">The files of the check, by repository.</param>
    /// <param name="named">The paths of the environments that count, whole or their last directories; all where there are none.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static DeployedEnvironments Find(
        IEnumerable<CheckedFiles> repositories,
        ImmutableArray<string> named,
        CancellationToken cancellationToken = default)
    {
        var all = ImmutableArray.CreateBuilder<RenderedEnvironment>();
        var used = new HashSet<SourceFile>();
        var objectFiles = new HashSet<SourceFile>();
        var unread = new HashSet<SourceFile>();
        foreach (var files in repositories.Where(files => files.All.Any(one => KustomizationFile.IsName(one.File.Name))))
        {
            var found = EnvironmentFinder.Find(files, "", named);
            var common = CommonDirectory(files.All.Select(one => one.File));
            used.UnionWith(files.All.Where(one => found.Named.Contains(one.Path)).Select(one => one.File));
            foreach (var environment in found.All.Where(one => one.Kind == EnvironmentKind.Kustomization))
            {
                if (FileOf(files, environment) is { } file)
                {
                    var rendered = RenderingCache.Render(files, environment, file, NameOf(file, common), cancellationToken);
                    all.Add(rendered.DeployedBy([.. found.Deployed.Where(one => one.Is(environment.Directory))]));
                    used.UnionWith(rendered.Files);
                    unread.UnionWith(rendered.Rendering.Unread.Select(path => FailurePlace.TryFind(files, path)).OfType<SourceFile>());
                    objectFiles.UnionWith(rendered.Resources.Select(resource => resource.File));
                }
            }
        }

        // What kustomize cannot read is judged as it is written: that is what is wrong with it.
        unread.ExceptWith(objectFiles);
        used.RemoveWhere(file => KustomizationFile.IsName(file.Name) || unread.Contains(file));
        if (all.Count == 0 && used.Count == 0)
        {
            return None;
        }

        var counting = named.IsEmpty ? all : all.Where(one => named.Any(name => IsCalled(one.File.Directory, name)));
        return new DeployedEnvironments([.. counting], used, objectFiles);
    }

    /// <summary>Whether a path names a directory: as a whole, or its last directories, or the other way around where either is a full path.</summary>
    public static bool IsCalled(string directory, string name)
    {
        var (there, wanted) = (SourcePath.Normalize(directory), SourcePath.Normalize(name));
        return DeployedDirectory.IsAt(there, wanted) || (there.Length > 0 && DeployedDirectory.IsAt(wanted, there));
    }

    /// <summary>
    /// The environments that are called so: by their whole name or by its last directories. What the others use is still not applied as it is written.
    /// </summary>
    public DeployedEnvironments Only(string name)
    {
        var wanted = SourcePath.Normalize(name);
        return new DeployedEnvironments(
            [.. All.Where(one => SourcePath.Normalize(one.Name) is var called
                && (called == wanted || called.EndsWith("/" + wanted, StringComparison.Ordinal)))], _used, _objectFiles);
    }

    private static SourceFile? FileOf(CheckedFiles files, Environment environment) => KustomizationFile.Names
        .Select(name => FailurePlace.TryFind(files, SourcePath.Combine(environment.Directory, name)))
        .FirstOrDefault(file => file is not null);

    /// <summary>The directory as findings print it. Of a full path what the files of a check have in common tells nothing.</summary>
    private static string NameOf(SourceFile file, string common)
    {
        var directory = file.Directory;
        if (directory.StartsWith(common + "/", StringComparison.Ordinal) && IsRooted(directory))
        {
            return directory.Substring(common.Length + 1);
        }

        return directory.Length == 0 ? "." : IsRooted(directory) ? directory.Substring(directory.LastIndexOf('/') + 1) : directory;
    }

    private static bool IsRooted(string directory) => directory[0] == '/' || (directory.Length > 1 && directory[1] == ':');

    private static string CommonDirectory(IEnumerable<SourceFile> files)
    {
        string[]? common = null;
        foreach (var parts in files.Select(file => file.Directory).Distinct(StringComparer.Ordinal).Select(directory => directory.Split('/')))
        {
            common = common is null ? parts
                : [.. common.Zip(parts, (left, right) => (Left: left, Right: right)).TakeWhile(pair => pair.Left == pair.Right).Select(pair => pair.Left)];
        }

        return string.Join("/", common ?? []);
    }
}
