using Kubewright.Testing;

namespace Kubewright.Core.Tests;

/// <summary>The map in docs/architecture.md names the projects and their rooms, all of them and no others.</summary>
public sealed class ArchitecturePageTests
{
    [Fact]
    public void Map_NamesEveryRoom()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "architecture.md"));
        var map = page.Split("```")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(' ')[0]);

        Assert.Equal(Rooms().Order(StringComparer.Ordinal), map.Order(StringComparer.Ordinal));
    }

    /// <summary>The projects, and the folders in them that hold code.</summary>
    private static IEnumerable<string> Rooms()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!))
        {
            yield return NameOf(project);
            foreach (var room in Directory.EnumerateDirectories(project).Where(HoldsCode))
            {
                yield return NameOf(room);
            }
        }
    }

    private static bool HoldsCode(string folder) =>
        Path.GetFileName(folder) is not ("bin" or "obj") && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any();

    private static string NameOf(string folder) => Path.GetRelativePath(RepositoryFolder.Root, folder).Replace(Path.DirectorySeparatorChar, '/');
}
