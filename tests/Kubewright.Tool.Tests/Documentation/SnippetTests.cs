using System.Text.RegularExpressions;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Documentation;

/// <summary>Every command of the tool that the documents show runs, on manifests where the documents say they are.</summary>
public sealed partial class SnippetTests
{
    private static readonly string[] Documents =
    [
        "README.md", "action.yml", ".pre-commit-hooks.yaml", .. Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)),
    ];

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var document in Documents)
            {
                foreach (var command in CommandsOf(Read(document)).Distinct())
                {
                    commands.Add(document, command);
                }
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_Runs(string document, string command)
    {
        using var folder = Manifests.InFolder(Manifests.Service)
            .Write("k8s/web.yaml", Manifests.Deployment.Replace("orders", "web", StringComparison.Ordinal))
            .Write("base/kustomization.yaml", "resources: [service.yaml]\n")
            .Write("base/service.yaml", Manifests.Service)
            .Write("k8s/overlays/prod/kustomization.yaml", Overlay)
            .Write("k8s/overlays/staging/kustomization.yaml", Overlay)
            .Write("k8s/team-a/service.yaml", Manifests.Service.Replace("name: orders", "name: team-a", StringComparison.Ordinal))
            .Write("k8s/team-b/service.yaml", Manifests.Service.Replace("name: orders", "name: team-b", StringComparison.Ordinal))
            .Write("kubewright.baseline.yaml", "baseline: 1\nfindings: []\n");

        var run = folder.Run(Words(command));

        Assert.True(run.ExitCode != 2 || IsWithoutGraphviz(run), $"{document}: {command}\n{run.Error}");
    }

    [Fact]
    public void Commands_AreFound() => Assert.True(Commands.Count > 25, $"{Commands.Count} commands");

    /// <summary>Links within the documents lead to files.</summary>
    [Theory]
    [MemberData(nameof(MarkdownFiles))]
    public void Link_LeadsToAFile(string document)
    {
        var directory = Path.GetDirectoryName(Path.Combine(RepositoryFolder.Root, document))!;
        var dead = Link().Matches(Read(document)).Select(match => match.Groups[1].Value)
            .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(link => !Path.Exists(Path.Combine(directory, link.Split('#')[0])));

        Assert.Empty(dead);
    }

    public static TheoryData<string> MarkdownFiles => [.. Documents.Where(document => document.EndsWith(".md", StringComparison.Ordinal)), "CONTRIBUTING.md", "SECURITY.md"];

    /// <summary>What the site is made of: the documents and the pages of the rules. Links lead within it, or to what the repository has.</summary>
    [Fact]
    public void LinksOfTheSite_LeadWithinIt()
    {
        var root = RepositoryFolder.Root.Replace('\\', '/');
        var dead =
            from path in Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            from link in Link().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value.Split('#')[0])
            where link.Length > 0 && !IsWithinTheSite(Path.GetDirectoryName(path)!, link, root)
            select $"{Path.GetRelativePath(root, path)}: {link}";

        Assert.Empty(dead);
    }

    /// <summary>Each document is in the table of contents, and what that names is there.</summary>
    [Fact]
    public void TableOfContents_HoldsAllDocuments()
    {
        var named = Href().Matches(Read("docs/toc.yml")).Select(match => match.Groups[1].Value).ToList();

        Assert.DoesNotContain(named, path => !File.Exists(Path.Combine(RepositoryFolder.Root, "docs", path)));
        Assert.Empty(Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "docs"), "*.md").Select(path => Path.GetFileName(path)).Except(named));
    }

    private static bool IsWithinTheSite(string directory, string link, string root)
    {
        string[] own = ["https://github.com/kubewright/kubewright/blob/main/", "https://raw.githubusercontent.com/kubewright/kubewright/main/"];
        if (Array.Find(own, link.StartsWith) is { } prefix)
        {
            return Path.Exists(Path.Combine(root, link[prefix.Length..]));
        }

        var path = Path.GetFullPath(link, directory).Replace('\\', '/');
        return link.Contains("://", StringComparison.Ordinal)
            || (File.Exists(path) && Array.Exists(["/docs/", "/src/Kubewright.Core/Rules/"], folder => path.StartsWith(root + folder, StringComparison.Ordinal)));
    }

    /// <summary>Blocks of YAML that are whole documents of a pipeline can be read.</summary>
    [Theory]
    [InlineData("action.yml")]
    [InlineData(".pre-commit-hooks.yaml")]
    public void Yaml_CanBeRead(string path)
    {
        var document = Assert.Single(YamlReader.Read(new SourceFile(path, Read(path))));
        Assert.Empty(document.Problems);
        Assert.NotNull(document.Root);
    }

    private const string Overlay = "resources: [../../../base]\n";

    private static bool IsWithoutGraphviz(ToolRun run) => run.Error.Contains("needs 'dot' of Graphviz", StringComparison.Ordinal);

    private static string Read(string document) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, document)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static IEnumerable<string> CommandsOf(string text) => Command().Matches(text)
        .Select(match => match.Groups[1].Value)
        .Select(command => command.Split(" #")[0].Split(" || ")[0].Split(" > ")[0].Trim())
        .Where(command => command != "check" && !command.Contains('[', StringComparison.Ordinal));

    /// <summary>The words of a command as a shell makes them; what a workflow puts in for a variable is a folder.</summary>
    private static string[] Words(string command) =>
    [
        .. Word().Matches(command.Replace("$PATHS", "k8s", StringComparison.Ordinal).Replace(" $ARGUMENTS", "", StringComparison.Ordinal))
            .Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Replace('{', '_').Replace('}', '_'))
            .Select(word => word == "RUNNER_TEMP/kubewright.md" ? "summary.md" : word),
    ];

    // A line of a block that begins with the tool, as it is or after 'run:' and its like; not the name of an action or of a hook.
    [GeneratedRegex("(?m)^(?: *- (?:run|script): |    - | *)(?:tools/|\"\\$RUNNER_TEMP/kubewright/)?kubewright\"? ((?:check|endpoints|fix|render|environments|diff|explain|rules|graph|trace|upgrade|init) ?.*)$")]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("(?m)href: (.*)$")]
    private static partial Regex Href();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
