using Kubewright.Core.Application.Docker;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>What a Dockerfile says of the project that its image is built of.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="StartedAssembly">The assembly that its last stage starts, without the ending; null where it starts none.</param>
/// <param name="NamedProjects">The names of the project files that its instructions name, the last named first.</param>
internal sealed record FoundDockerfile(string Path, string? StartedAssembly, IReadOnlyList<string> NamedProjects)
{
    /// <summary>
    /// Whether a file is a Dockerfile by its name: <c>Dockerfile</c>, <c>dockerfile</c>, <c>Orders.Dockerfile</c>, <c>Dockerfile-orders</c>,
    /// <c>Dockerfile.orders</c>.
    /// </summary>
    public static bool IsDockerfile(string name) =>
        (name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase) && (name.Length == 10 || name[10] is '.' or '-' or '_')
            && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase))
        || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);

    public static FoundDockerfile Read(SourceFile file)
    {
        var image = ContainerImage.Read(file);
        var started = image?.EntryPoint.Concat(image.Arguments).Select(Assembly).FirstOrDefault(word => word is not null);
        var named = DockerfileReader.Read(file)
            .Where(instruction => instruction.Name is "RUN" or "COPY")
            .SelectMany(instruction => DockerWords.Split(instruction.Arguments.TrimStart('[').Replace(',', ' ')))
            .Where(ProjectFileReader.IsProject)
            .Select(word => word.Substring(word.LastIndexOfAny(['/', '\\']) + 1))
            .Reverse()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new FoundDockerfile(file.Path, started, named);
    }

    private static string? Assembly(string word)
    {
        var name = word.Substring(word.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4)
            : word.StartsWith("./", StringComparison.Ordinal) || word.StartsWith("/app/", StringComparison.Ordinal) ? name
            : null;
    }
}
