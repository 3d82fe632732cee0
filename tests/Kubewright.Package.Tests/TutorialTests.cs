using System.Text.RegularExpressions;
using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

namespace Kubewright.Package.Tests;

/// <summary>What the tutorials write builds without a word from the packed package, and gives what they promise.</summary>
[Collection(OnePackage.Name)]
public sealed partial class TutorialTests(PackageFixture package)
{
    private const string Web =
        "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><FrameworkReference "
            + "Include=\"Microsoft.AspNetCore.App\" /></ItemGroup>";

    [Fact]
    public async Task YamlFirst_BuildsWithoutAWord() => (await Write("yaml-first").BuildAsync("Shop")).Prints();

    [Fact]
    public async Task YamlFirst_AMistypedPortFailsTheBuild()
    {
        var shop = Write("yaml-first");
        shop.Write("Shop/k8s/orders.yaml", (await File.ReadAllTextAsync(Path.Combine(shop.Path, "Shop", "k8s", "orders.yaml"))).Replace("targetPort: http",
            "targetPort: htpp", StringComparison.Ordinal));

        Assert.Contains("KW2001", (await shop.BuildAsync("Shop")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AttributesFirst_WritesManifestsOfEachEnvironment()
    {
        var shop = Write("attributes-first");

        (await shop.BuildAsync("Shop")).Prints();
        var folder = Path.Combine(shop.Path, "Shop", "bin", "Debug", "net10.0", "manifests");
        Assert.Contains("replicas: 2", await File.ReadAllTextAsync(Path.Combine(folder, "10-deployment-orders.yaml")), StringComparison.Ordinal);
        Assert.Contains("image: shop:latest", await File.ReadAllTextAsync(Path.Combine(folder, "10-deployment-orders.yaml")), StringComparison.Ordinal);
        Assert.Contains("replicas: 1", await File.ReadAllTextAsync(Path.Combine(folder, "staging", "10-deployment-orders.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Builders_PrintTheSet()
    {
        var shop = Write("builders");

        (await shop.BuildAsync("Shop")).Prints();
        var (exitCode, output) = await DotnetCommand.RunAsync(shop.Path, "run", "--project", "Shop", "--no-build", "--", "production");
        Assert.True(exitCode == 0, output);
        Assert.Contains("replicas: 3", output, StringComparison.Ordinal);
        Assert.Contains("kind: PodDisruptionBudget", output, StringComparison.Ordinal);
        Assert.Contains("targetPort: http", output, StringComparison.Ordinal);
    }

    private ConsumerFolder Write(string tutorial)
    {
        var shop = package.NewProject(content: Web);
        foreach (Match file in FileBlock().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "tutorials", tutorial + ".md"))))
        {
            shop.Write(file.Groups["path"].Value, file.Groups["text"].Value);
        }

        return shop;
    }

    [GeneratedRegex("^<!-- file: (?<path>\\S+) -->\n```\\w+\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileBlock();
}
