using System.Globalization;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Rules;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>The applications of the broken sample: each rule about applications finds its mistake in one of them, or in the manifests beside them.</summary>
public sealed class BrokenApplicationTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "samples", "Broken");

    [Theory]
    [InlineData("Shop.Returns", "Shop.Returns")]
    [InlineData("Shop.Ratings", "Shop.Reviews")]
    public async Task Application_HasExactlyTheseFindings(string folder, string assembly) => Baseline.Verify(
        $"Broken/{folder}.txt",
        string.Concat((await CheckAsync(folder, assembly)).Select(line => line + "\n")));

    [Fact]
    public void EveryRuleAboutApplications_FindsItsMistake()
    {
        var baselines = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests"), "*.txt", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "broken.txt" or "Shop.Returns.txt" or "Shop.Ratings.txt"
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var found = string.Concat(baselines.Select(File.ReadAllText));

        Assert.Empty(RuleCatalog.All
            .Select(rule => rule.Descriptor)
            .Where(rule => rule.Family == "Application" && !found.Contains($" {rule.Id}: ", StringComparison.Ordinal))
            .Select(rule => rule.Id));
    }

    /// <summary>What an editor shows, information included, with paths as seen from the sample.</summary>
    private static async Task<IEnumerable<string>> CheckAsync(string name, string assembly)
    {
        var folder = Path.Combine(Folder, name);
        var files = Directory.EnumerateFiles(Path.Combine(folder, "k8s"))
            .Concat(Directory.EnumerateFiles(folder, "appsettings*.json"))
            .Append(Path.Combine(folder, "Dockerfile"))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file)))
            .ToArray();
        var project = ManifestProject.Of(files) with
        {
            Base = WebProject.BaseCompilation.WithAssemblyName(assembly),
            Code = await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs")),
        };
        var found = await project
            .With("TargetFramework", "net10.0")
            .With("RootNamespace", name)
            .With("MSBuildProjectName", name)
            .With("ProjectDir", folder + "/")
            .Generated()
            .AnalyzeAsync();
        return found
            .Select(one => (Path: PathIn(name, one.Location), one.Location.GetLineSpan().StartLinePosition, Diagnostic: one))
            .OrderBy(one => one.Path, StringComparer.Ordinal)
            .ThenBy(one => one.StartLinePosition)
            .Select(one => string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Path}({one.StartLinePosition.Line + 1},{one.StartLinePosition.Character + 1}): "
                    + $"{one.Diagnostic.Severity.ToString().ToLowerInvariant()} {one.Diagnostic.Id}: {one.Diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    private static string PathIn(string name, Location location) => location.IsInSource
        ? $"{name}/Program.cs"
        : Path.GetRelativePath(Folder, location.GetLineSpan().Path).Replace('\\', '/');
}
