using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>Reads the projects of a repository, its Dockerfiles, and all that says which image is built of which.</summary>
public sealed class RepositoryReader
{
    private const int Depth = 10;

    /// <summary>Folders that are hidden and hold pipelines.</summary>
    private static readonly HashSet<string> PipelineFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        ".github", ".azuredevops", ".azure-pipelines", ".azure", ".pipelines", ".gitlab", ".circleci", ".tekton", ".build",
    };

    private readonly GuardedReading _reading;
    private readonly string _root;
    private readonly List<string> _files;
    private readonly ImmutableArray<ProjectFacts> _projects;
    private readonly Dictionary<string, FoundDockerfile> _dockerfiles;

    private RepositoryReader(RepositoryTree tree, string root)
    {
        _reading = new GuardedReading(tree);
        _root = root;
        _files = [.. tree.FilesBelow(root, name => KnownFolders.IsEntered(name) || PipelineFolders.Contains(name), Depth)];
        _projects =
        [
            .. from path in _files
               where ProjectFileReader.IsProject(RepositoryTree.NameOf(path))
               orderby path
               let project = _reading.Read(path, ProjectFileReader.Read)
               where project is not null
               select project,
        ];
        _dockerfiles = _files
            .Where(path => FoundDockerfile.IsDockerfile(RepositoryTree.NameOf(path)))
            .Select(path => _reading.Read(path, FoundDockerfile.Read))
            .OfType<FoundDockerfile>()
            .ToDictionary(one => one.Path, StringComparer.Ordinal);
    }

    /// <param name="tree">The repository.</param>
    /// <param name="root">The root's full path.</param>
    public static RepositoryFacts Read(RepositoryTree tree, string root)
    {
        var reader = new RepositoryReader(tree, root);
        var facts = reader._projects.IsEmpty ? RepositoryFacts.Empty with { Root = root } : reader.Read();
        return facts with { Unread = reader._reading.Unread };
    }

    private RepositoryFacts Read()
    {
        var builds = ReadBuilds().Select(build => (Build: build, Project: ProjectOf(build))).Where(one => one.Project is not null).ToList();
        var images = builds
            .Select(one => new ProjectImage(one.Build.Image, one.Project!.Path, RepositoryTree.Relative(one.Build.Place.File.Path, _root),
                one.Build.Place.StartPosition.Line + 1))
            .GroupBy(image => (image.Image, image.ProjectPath))
            .Select(same => same.First())
            .ToList();
        images.AddRange(RenamedImages.Of(images, _files.Where(RenamedImages.IsKustomization)
            .Select(path => _reading.Read(path, RenamedImages.Read)).OfType<IReadOnlyList<RenamedImage>>().SelectMany(one => one), _root));
        var built = builds.Select(one => (Project: one.Project!.Path, Dockerfile: DockerfileOf(one.Build)?.Path)).ToList();
        var found = _dockerfiles.Values.OrderBy(one => one.Path, StringComparer.Ordinal)
            .Select(one => (Project: ProjectOf(one)?.Path, Dockerfile: (string?)one.Path));
        var dockerfiles = found.Where(one => one.Project is not null).Select(one => (Project: one.Project!, one.Dockerfile));
        var of = built.Concat(dockerfiles)
            .Where(one => one.Dockerfile is not null)
            .GroupBy(one => one.Project, one => one.Dockerfile!, StringComparer.Ordinal)
            .ToImmutableDictionary(one => one.Key, one => one.Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        return new RepositoryFacts(_root, _projects, [.. images],
            of)
        { BuiltDockerfiles = [.. built.Select(one => one.Dockerfile).OfType<string>().Distinct(StringComparer.Ordinal)] };
    }

    private IEnumerable<ImageBuild> ReadBuilds()
    {
        // Files of one folder are laid over each other, those that can be read.
        var compose = _files.Where(path => IsCompose(RepositoryTree.NameOf(path)))
            .Select(path => _reading.Read(path, static file => BuildFileReader.ReadCompose([file]).Count() >= 0 ? file : null))
            .OfType<SourceFile>()
            .GroupBy(file => file.Directory, StringComparer.Ordinal);
        foreach (var build in compose.SelectMany(files => BuildFileReader.ReadCompose([.. files])))
        {
            yield return build;
        }

        foreach (var build in ReadAspireHosts())
        {
            yield return build;
        }

        foreach (var path in _files)
        {
            var name = RepositoryTree.NameOf(path);
            var reads = IsOf(name, "skaffold") ? BuildFileReader.ReadSkaffold
                : IsOf(name, "tye") ? BuildFileReader.ReadTye : (Func<SourceFile, IEnumerable<ImageBuild>>?)null;
            if (reads is null && IsPipeline(path, name))
            {
                reads = file => BuildFileReader.ReadPipeline(file, _root).Concat(BuildCommandReader.Read(file, _root, IsDockerfile));
            }
            else if (reads is null && IsScript(name))
            {
                reads = file => BuildCommandReader.Read(file, _root, IsDockerfile);
            }

            foreach (var build in reads is null ? [] : _reading.ReadAll(path, reads))
            {
                yield return build;
            }
        }
    }

    private IEnumerable<ImageBuild> ReadAspireHosts() =>
        from host in _projects
        where host.IsAspireHost
        from path in _files
        where RepositoryTree.ParentOf(path) == host.Folder && path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        from build in _reading.ReadAll(path, file => AspireHostReader.Read(file, ProjectOfIdentifier))
        select build;

    private string? ProjectOfIdentifier(string identifier) =>
        _projects.FirstOrDefault(project => new string([.. project.Name.Select(one => char.IsLetterOrDigit(one) ? one : '_')]) == identifier)?.Path;

    private ProjectFacts? ProjectOf(ImageBuild build) =>
        build.Project is { } path
            ? _projects.FirstOrDefault(project => string.Equals(project.Path, path, StringComparison.OrdinalIgnoreCase) || project.Folder == path)
        : DockerfileOf(build) is { } dockerfile ? ProjectOf(dockerfile)
        : null;

    private FoundDockerfile? DockerfileOf(ImageBuild build) => build.Dockerfile is not { } path ? null
        : _dockerfiles.TryGetValue(path, out var exact) ? exact
        : _dockerfiles.Values.FirstOrDefault(one => string.Equals(one.Path, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The project whose assembly a Dockerfile starts, else the one that it names last, else the only one beside it; the closest where several are called so.
    /// </summary>
    private ProjectFacts? ProjectOf(FoundDockerfile dockerfile)
    {
        var folder = RepositoryTree.ParentOf(dockerfile.Path)!;
        var runnable = _projects.Where(project => project.IsApplication).ToList();
        if (dockerfile.StartedAssembly is { } assembly
            && Closest(runnable.Where(project => string.Equals(project.AssemblyName, assembly, StringComparison.OrdinalIgnoreCase)), folder) is { } started)
        {
            return started;
        }

        foreach (var name in dockerfile.NamedProjects)
        {
            if (Closest(runnable.Where(project => string.Equals(RepositoryTree.NameOf(project.Path), name, StringComparison.OrdinalIgnoreCase)),
                folder) is { } named)
            {
                return named;
            }
        }

        var beside = runnable.Where(project => project.Folder == folder).Take(2).ToList();
        return beside.Count == 1 ? beside[0] : null;
    }

    private static ProjectFacts? Closest(IEnumerable<ProjectFacts> projects, string folder)
    {
        var ordered = projects.OrderByDescending(project => Closeness.Of(project.Folder, folder)).Take(2).ToList();
        return ordered.Count == 0 || (ordered.Count == 2 && Closeness.Of(ordered[0].Folder, folder) == Closeness.Of(ordered[1].Folder, folder)) ? null
            : ordered[0];
    }

    private bool IsDockerfile(string path) => _dockerfiles.ContainsKey(path);

    private static bool IsCompose(string name) => IsYaml(name)
        && (name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase) || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("compose-", StringComparison.OrdinalIgnoreCase));

    private static bool IsOf(string name, string tool) => IsYaml(name) && name.StartsWith(tool, StringComparison.OrdinalIgnoreCase)
        && (name.Length <= tool.Length || name[tool.Length] is '.' or '-');

    private static bool IsPipeline(string path, string name) => IsYaml(name)
        && (path.Split('/').Any(PipelineFolders.Contains) || name.IndexOf("pipeline", StringComparison.OrdinalIgnoreCase) >= 0 || name == ".gitlab-ci.yml"
            || name.StartsWith("Taskfile", StringComparison.OrdinalIgnoreCase)
            || path.IndexOf("/pipelines/", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsScript(string name) => name is "Makefile" or "Jenkinsfile" or "justfile" or "GNUmakefile"
        || name.EndsWith(".sh", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".bat", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mk", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".cake", StringComparison.OrdinalIgnoreCase);

    private static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
