using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Samples;

/// <summary>What the samples show: a shop without a mistake, and the same shop with mistakes that all are found, each once.</summary>
public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(RepositoryFolder.Root, "samples");

    [Fact]
    public void Shop_HasNothingToRemark() => Assert.Empty(Check("Shop"));

    [Fact]
    public void Broken_HasExactlyTheseFindings() => Baseline.Verify("broken.txt", string.Concat(Check("Broken").Select(line => line + "\n")));

    [Fact]
    public void Broken_ShowsEveryFamilyOfManifests() => Assert.Equal(
        RuleCatalog.All.Select(rule => rule.Descriptor.Id[..3]).Distinct().Order(),
        Check("Broken").Select(line => line[line.IndexOf("KW", StringComparison.Ordinal)..][..3]).Where(family => family != "KW9").Distinct().Order());

    [Theory]
    [InlineData("README.md")]
    [InlineData("nuget/Kubewright/README.md")]
    public void Readme_ShowsAFindingOfBroken(string readme)
    {
        var example = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, readme)).First(line => line.StartsWith("k8s/", StringComparison.Ordinal));

        Assert.Contains(example, Check("Broken"));
    }

    [Fact]
    public void Readme_ShowsFindingsOfEnvironments()
    {
        var examples = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "README.md"))
            .Where(line => line.StartsWith("deploy/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(examples);
        Assert.Subset(Check("Broken").ToHashSet(), examples.ToHashSet());
    }

    /// <summary>The findings of a sample as the compiler writes them, with paths as seen from the sample.</summary>
    private static IEnumerable<string> Check(string sample)
    {
        var folder = Path.Combine(Samples, sample);
        var files = new[] { "k8s", "deploy" }
            .SelectMany(one => Directory.EnumerateFiles(Path.Combine(folder, one), "*.yaml", SearchOption.AllDirectories))
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal);
        return
            from finding in ManifestVerifier.Check(null, [.. files])
            let start = finding.Span.StartPosition
            select $"{finding.Span.File.Path}({start.Line + 1},{start.Column + 1}): "
                + $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {finding.Message}";
    }
}
