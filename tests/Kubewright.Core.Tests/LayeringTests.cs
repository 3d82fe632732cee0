using System.Text.RegularExpressions;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests;

/// <summary>Who may know of whom. Arrows point one way: from text to nodes to resources to the graph to the rules, and the shells stand on top.</summary>
public sealed partial class LayeringTests
{
    /// <summary>The layers of the domain. Each may use those before it.</summary>
    private static readonly string[] Layers = ["Text", "Yaml", "Fixes", "Schema", "Resources", "Settings", "Environments", "Graph", "Application", "Rules"];

    /// <summary>The rooms of the Roslyn shell. Each may use those before it.</summary>
    private static readonly string[] Rooms = ["Sources", "Application.Code", "Attributes", "Generation", "Application", "Analysis"];

    private static readonly string Sources = Path.Combine(RepositoryFolder.Root, "src");

    public static TheoryData<string> LayerNames => [.. Layers];

    public static TheoryData<string> RoomNames => [.. Rooms];

    [Fact]
    public void EveryFolderOfTheDomain_IsALayer() => Assert.Equal(
        Layers.Order(StringComparer.Ordinal),
        Directory.EnumerateDirectories(Path.Combine(Sources, "Kubewright.Core"))
            .Select(Path.GetFileName)
            .Where(name => name is not "bin" and not "obj")
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void Layer_UsesOnlyThoseBeforeIt(string layer)
    {
        var later = Layers.SkipWhile(name => name != layer).Skip(1).ToList();
        var offences =
            from file in FilesOf(Path.Combine("Kubewright.Core", layer))
            from Match name in LayerName().Matches(CodeOf(file)).Concat(HalfQualifiedName().Matches(CodeOf(file)))
            where later.Contains(name.Groups["layer"].Value)
            select $"{Path.GetRelativePath(Sources, file)} uses {name.Value}";

        Assert.Empty(offences);
    }

    /// <summary>Below <c>Kubewright.Core</c> the compiler takes <c>Rules.Finding</c> and <c>Core.Rules.Finding</c> for the whole name.</summary>
    [Theory]
    [InlineData("Kubewright.Core.Rules.Finding finding;", "Rules")]
    [InlineData("Core.Rules.Finding finding;", "Rules")]
    [InlineData("new Rules.Finding()", "Rules")]
    [InlineData("using F = Rules.Finding;", "Rules")]
    [InlineData("List<Graph.ManifestSet> sets", "Graph")]
    [InlineData("file.Resources.Count", null)]
    [InlineData("OfRules.All", null)]
    public void NameOfALayer_IsSeenHoweverItIsWritten(string code, string? layer) => Assert.Equal(
        layer is null ? [] : [layer],
        LayerName().Matches(code).Concat(HalfQualifiedName().Matches(code)).Select(name => name.Groups["layer"].Value).Where(Layers.Contains).Distinct());

    /// <summary>The rooms of the Roslyn shell, where arrows point one way as well.</summary>
    [Theory]
    [MemberData(nameof(RoomNames))]
    public void Room_UsesOnlyThoseBeforeIt(string room)
    {
        var later = Rooms.SkipWhile(name => name != room).Skip(1).ToList();
        var offences =
            from file in FilesOf("Kubewright.Analyzers")
            where RoomOf(file) == room
            from Match name in RoomName().Matches(CodeOf(file))
            where later.Contains(name.Groups["room"].Value)
            select $"{Path.GetRelativePath(Sources, file)} uses {name.Value}";

        Assert.Empty(offences);
    }

    [Fact]
    public void EveryFolderOfTheShell_IsARoom() =>
        Assert.Equal(Rooms.Order(StringComparer.Ordinal), FilesOf("Kubewright.Analyzers").Select(RoomOf).Distinct().Order(StringComparer.Ordinal));

    /// <summary>What C# is made of and how it changes is below all that is read of it, though it is in its folder.</summary>
    private static string RoomOf(string file)
    {
        var folders = Path.GetRelativePath(Path.Combine(Sources, "Kubewright.Analyzers"), file).Split(Path.DirectorySeparatorChar);
        return folders is ["Application", "Code", ..] ? "Application.Code" : folders[0];
    }

    [Fact]
    public void Namespaces_AreFolders()
    {
        var offences =
            from project in (string[])["Kubewright.Core", "Kubewright.Analyzers", "Kubewright.CodeFixes"]
            from file in FilesOf(project)
            let folder = Path.GetRelativePath(Sources, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.')
            where !CodeOf(file).Contains($"namespace {folder};", StringComparison.Ordinal)
            select $"{file} is not in the namespace {folder}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Domain_KnowsNothingOfCompilersAndBuilds() => Assert.Equal(
        ["System.Collections.Immutable", "YamlDotNet"],
        typeof(RuleCatalog).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            // What belongs to the platform, whichever package brings it.
            .Where(name => name is not ("netstandard" or "System.Memory" or "System.Buffers" or "System.Runtime.CompilerServices.Unsafe"))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void YamlDotNet_LivesBehindOneDoor()
    {
        var door = Path.Combine(Sources, "Kubewright.Core", "Yaml") + Path.DirectorySeparatorChar;
        var users = FilesOf("").Where(file => YamlDotNetName().IsMatch(CodeOf(file))).ToList();

        Assert.NotEmpty(users);
        Assert.All(users, file => Assert.StartsWith(door, file, StringComparison.Ordinal));
    }

    [Fact]
    public void Library_KnowsNothingOfTheDomain() =>
        Assert.DoesNotContain(FilesOf("Kubewright"), file => LayerName().IsMatch(CodeOf(file)));

    private static IEnumerable<string> FilesOf(string folder) => Directory
        .EnumerateFiles(Path.Combine(Sources, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !BuildOutput().IsMatch(Path.GetRelativePath(Sources, file)));

    /// <summary>A file without its comments, which may speak of anything.</summary>
    private static string CodeOf(string file) => LineComment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"\bKubewright\.Core\.(?<layer>[A-Z]\w*)", RegexOptions.ExplicitCapture)]
    private static partial Regex LayerName();

    [GeneratedRegex(@"(?<![\w.])(Core\.)?(?<layer>[A-Z]\w*)\.[A-Z]", RegexOptions.ExplicitCapture)]
    private static partial Regex HalfQualifiedName();

    [GeneratedRegex(@"(?<![\w.])((Kubewright\.)?Analyzers\.)?(?<room>Application\.Code\b|[A-Z]\w*)[.;]", RegexOptions.ExplicitCapture)]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\bYamlDotNet\.[A-Z]")]
    private static partial Regex YamlDotNetName();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex LineComment();

    [GeneratedRegex(@"(^|[\\/])(bin|obj)[\\/]", RegexOptions.ExplicitCapture)]
    private static partial Regex BuildOutput();
}
