using System.Net.NetworkInformation;
using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

namespace Kubewright.Package.Tests;

/// <summary>The samples, built as everybody builds.</summary>
[Collection(OnePackage.Name)]
public sealed class SampleTests(PackageFixture package)
{
    [Fact]
    public async Task Broken_PrintsItsErrorsAndWarningsByThePackage()
    {
        var folder = package.NewFolder().Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <PackageReference Include="Kubewright" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        var broken = Path.Combine(RepositoryFolder.Root, "samples", "Broken");
        folder.Write("Broken/Broken.csproj", File.ReadAllText(Path.Combine(broken, "Broken.csproj")));
        foreach (var file in new[] { "k8s", "deploy" }
            .SelectMany(one => Directory.EnumerateFiles(Path.Combine(broken, one), "*", SearchOption.AllDirectories)))
        {
            folder.Write("Broken/" + Path.GetRelativePath(broken, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        var result = await folder.BuildAsync("Broken");

        var lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "tests", "Kubewright.Core.Tests", "Samples", "broken.txt"))
            .Select(line => $"{folder.Path}/Broken/{line}")
            .Where(line => !line.Contains(": info KW", StringComparison.Ordinal))
            .ToList();
        result.Prints([.. PrintedLine.ReadAll(string.Join('\n', lines), folder.Path)]);
        Assert.All(lines, line => Assert.Contains(line, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public Task Shop_BuildsWithoutAWord() => BuildAsync("Shop", "Shop.sln");

    /// <summary>Each application, one after the other: in the cluster each has the ports of a pod of its own, here they share those of the machine.</summary>
    [SkippableFact]
    public async Task Shop_AnswersOnThePortsThatItsServicesSendTo()
    {
        await BuildAsync("Shop", "Shop.sln");
        foreach (var (name, path, answer) in new[] { ("Shop.Orders", "/orders", "\"lines\":50"), ("Shop.Catalog", "/products", "anvil"),
            ("Shop.Web", "/", "The shop") })
        {
            var application = new ShopApplication(name);
            Assert.Subset(application.Ports.ToHashSet(), application.PortsOfServices.ToHashSet());
            var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).Intersect(application.Ports);
            Skip.If(taken.Any(), $"Something else listens on {string.Join(" and ", taken)}.");

            var answers = await application.CallAsync(path, package.Configuration);
            Assert.NotEmpty(answers);
            Assert.All(answers.Values, text => Assert.Contains(answer, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task AttributesOnly_BuildsWithoutAWord_AndWritesItsManifests()
    {
        await BuildAsync("AttributesOnly", "AttributesOnly.csproj");

        var folder = Path.Combine(RepositoryFolder.Root, "samples", "AttributesOnly", "bin", package.Configuration, "net10.0", "manifests");
        Assert.Equal(
            ["09-service-orders.shop.yaml", "10-deployment-orders.shop.yaml", "11-poddisruptionbudget-orders.shop.yaml", "13-ingress-orders.shop.yaml"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("image: ghcr.io/kubewright/shop-orders:1.0", await File.ReadAllTextAsync(Path.Combine(folder, "10-deployment-orders.shop.yaml")),
            StringComparison.Ordinal);
        Assert.Contains("replicas: 1", await File.ReadAllTextAsync(Path.Combine(folder, "staging", "10-deployment-orders.shop-staging.yaml")),
            StringComparison.Ordinal);
    }

    private async Task BuildAsync(string sample, string project)
    {
        // What it references is built already, and other tests are reading it.
        var (exitCode, output) = await DotnetCommand.RunAsync(
            Path.Combine(RepositoryFolder.Root, "samples", sample),
            "build", project, "-v:m", "-tl:off", "-c", package.Configuration, "-p:BuildProjectReferences=false");

        Assert.True(exitCode == 0, output);
        Assert.Empty(PrintedLine.ReadAll(output, RepositoryFolder.Root));
    }
}
