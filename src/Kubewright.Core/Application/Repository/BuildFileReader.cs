using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Repository;

/// <summary>Reads which images docker-compose, Skaffold, Tye and the steps of pipelines build, and of what.</summary>
internal static class BuildFileReader
{
    private static readonly string[] ImageKeys = ["tags", "repository", "imageName", "image", "image_name", "images"];
    private static readonly string[] FileKeys = ["file", "dockerfile", "Dockerfile", "dockerFile", "docker_file", "dockerfilePath"];

    /// <summary>The services of compose files of one folder, which are laid over each other.</summary>
    public static IEnumerable<ImageBuild> ReadCompose(IReadOnlyList<SourceFile> files)
    {
        var services = new Dictionary<string, (YamlScalar? Image, YamlNode? Build, YamlEntry Entry, SourceFile File)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var entry in Roots(file).SelectMany(root => (root["services"] as YamlMapping)?.Entries ?? []))
            {
                services.TryGetValue(entry.Name, out var known);
                var service = entry.Value as YamlMapping;
                services[entry.Name] = (
                    service?["image"] as YamlScalar ?? known.Image,
                    service?["build"] ?? known.Build,
                    known.Entry ?? entry,
                    known.File ?? file);
            }
        }

        foreach (var service in services)
        {
            var (image, build, entry, file) = service.Value;
            if (build is null || ImageText.Resolve(image?.Value ?? service.Key) is not { } name)
            {
                continue;
            }

            var mapping = build as YamlMapping;
            var context = (build as YamlScalar)?.Value ?? (mapping?["context"] as YamlScalar)?.Value ?? ".";
            var folder = SourcePath.Combine(file.Directory, context);
            var dockerfile = SourcePath.Combine(folder, (mapping?["dockerfile"] as YamlScalar)?.Value ?? "Dockerfile");
            yield return new ImageBuild(name, dockerfile, folder, null,
                (image?.Span ?? entry.Key.Span) is var span && image is not null ? span : entry.Key.Span);
        }
    }

    public static IEnumerable<ImageBuild> ReadSkaffold(SourceFile file) =>
        from root in Roots(file)
        from build in new[] { root["build"] }.Concat(Items(root["profiles"]).OfType<YamlMapping>().Select(profile => profile["build"])).OfType<YamlMapping>()
        from artifact in Items(build["artifacts"]).OfType<YamlMapping>()
        let image = artifact["image"] as YamlScalar
        where image is not null && ImageText.Resolve(image.Value) is not null
        let folder = SourcePath.Combine(file.Directory, Text(artifact["context"]) ?? ".")
        let stated = Text((artifact["docker"] as YamlMapping)?["dockerfile"])
        select new ImageBuild(ImageText.Resolve(image.Value)!, SourcePath.Combine(folder, stated ?? "Dockerfile"), folder, null, image.Span);

    public static IEnumerable<ImageBuild> ReadTye(SourceFile file) =>
        from root in Roots(file)
        from service in Items(root["services"]).OfType<YamlMapping>()
        let name = service["name"] as YamlScalar
        let project = Text(service["project"])
        let dockerfile = Text(service["dockerFile"])
        where name is not null && (project is not null || dockerfile is not null)
        select new ImageBuild(
            name.Value,
            dockerfile is null ? null : SourcePath.Combine(file.Directory, dockerfile),
            null,
            project is null ? null : SourcePath.Combine(file.Directory, project),
            name.Span);

    /// <summary>
    /// Steps of pipelines: a mapping that names an image and a Dockerfile or a context, such as those of docker/build-push-action and Docker@2.
    /// </summary>
    public static IEnumerable<ImageBuild> ReadPipeline(SourceFile file, string root) =>
        Roots(file).SelectMany(Mappings).SelectMany(step => ReadStep(step, root));

    private static IEnumerable<ImageBuild> ReadStep(YamlMapping step, string root)
    {
        var stated = FileKeys.Select(key => Text(step[key])).FirstOrDefault(text => text is not null);
        var context = Text(step["context"]) ?? Text(step["buildContext"]);
        if (stated is null && context is null)
        {
            yield break;
        }

        var folder = SourcePath.Combine(root, Path(context ?? "."));
        var dockerfile = stated is null ? SourcePath.Combine(folder, "Dockerfile") : SourcePath.Combine(root, Path(stated));
        foreach (var node in ImageKeys.Select(key => step[key]).Where(node => node is not null))
        {
            foreach (var scalar in (node is YamlScalar one ? [one] : Items(node).OfType<YamlScalar>()))
            {
                foreach (var line in scalar.Value.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries))
                {
                    if (ImageText.Resolve(line.Trim()) is { Length: > 0 } image && image.IndexOf(' ') < 0)
                    {
                        yield return new ImageBuild(image, dockerfile, folder, null, scalar.Span);
                    }
                }
            }
        }
    }

    /// <summary>A path of a pipeline, without the variable for the folder that the repository is in.</summary>
    private static string Path(string written)
    {
        var path = written.Replace('\\', '/');
        foreach (var variable in (string[])["$(Build.SourcesDirectory)", "$(System.DefaultWorkingDirectory)", "${{ github.workspace }}",
            "${{github.workspace}}", "$GITHUB_WORKSPACE", "$CI_PROJECT_DIR", "**/"])
        {
            path = path.Replace(variable, "");
        }

        return path.Trim().TrimStart('/') is { Length: > 0 } rest ? rest : ".";
    }

    private static IEnumerable<YamlMapping> Mappings(YamlNode node)
    {
        var open = new Stack<YamlNode>();
        open.Push(node);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (current is YamlMapping mapping)
            {
                yield return mapping;
                foreach (var entry in mapping.Entries.Reverse())
                {
                    open.Push(entry.Value);
                }
            }
            else if (current is YamlSequence sequence)
            {
                foreach (var item in sequence.Items.Reverse())
                {
                    open.Push(item);
                }
            }
        }
    }

    private static IEnumerable<YamlMapping> Roots(SourceFile file) => YamlReader.ReadAsWritten(file).Select(document => document.Root).OfType<YamlMapping>();

    private static IEnumerable<YamlNode> Items(YamlNode? node) => node is YamlSequence sequence ? sequence.Items : [];

    private static string? Text(YamlNode? node) => node is YamlScalar { Value.Length: > 0 } scalar ? scalar.Value : null;
}
