using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>A build says in one line what was found, and louder what was not.</summary>
[Collection(OnePackage.Name)]
public sealed class SummaryTests(PackageFixture package)
{
    private const string Web = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{0}</PropertyGroup>
          <ItemGroup><PackageReference Include="Kubewright" Version="{1}" /></ItemGroup>
        </Project>
        """;

    private const string Program = "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();";

    [Fact]
    public async Task Solution_IsSpokenOfOnce()
    {
        var folder = NewApplication("src/Orders").Write("k8s/orders.yaml", Manifests.Correct())
            .Write("src/Mail/Mail.csproj", Project("")).Write("src/Mail/Program.cs", Program)
            .Write("Shop.slnx", """<Solution><Project Path="src/Orders/Orders.csproj" /><Project Path="src/Mail/Mail.csproj" /></Solution>""");

        Assert.Equal(
            "Kubewright: 1 manifest (k8s), 1 of 2 applications placed; no workload is known to run the image of Mail: "
            + "name it in the project, <KubewrightWorkload>name</KubewrightWorkload>",
            Assert.Single(await LinesAsync(folder, "Shop.slnx", "-v:n")));
    }

    [Fact]
    public async Task AllIsWell_IsSaidAtNormalVerbosity_AndWhyAtDiagnosticVerbosity()
    {
        var folder = NewApplication("Orders").Write("Orders/k8s/orders.yaml", Manifests.Correct());

        Assert.Empty(await LinesAsync(folder, "Orders", "-v:m"));
        Assert.Equal("Kubewright: 1 manifest (Orders/k8s), the application placed",
            Assert.Single(await LinesAsync(folder, "Orders", "-v:n", "--no-restore")).Replace("(k8s)", "(Orders/k8s)", StringComparison.Ordinal));
        Assert.Contains(await LinesAsync(folder, "Orders", "-v:diag", "--no-restore"),
            line => line.Contains("Orders runs in Deployment 'orders' (container 'api'): the image has its name", StringComparison.Ordinal));
        Assert.Empty(await LinesAsync(folder, "Orders", "-v:n", "--no-restore", "-p:KubewrightSummary=false"));
    }

    [Fact]
    public async Task NothingFound_IsSaidWithWhereAndWhatToWrite() =>
        Assert.StartsWith("Kubewright: no manifest was found for Orders: looked in ",
            Assert.Single(await LinesAsync(NewApplication("Orders"), "Orders", "-v:m")), StringComparison.Ordinal);

    [Fact]
    public async Task CodeThatDoesNotCompile_IsSaidToLeaveManifestsUnchecked()
    {
        var folder = NewApplication("Orders").Write("Orders/k8s/orders.yaml", Manifests.Correct()).Write("Orders/Bad.cs", "class Bad : Missing { }");

        Assert.Contains(await LinesAsync(folder, "Orders", "-v:m"),
            line => line.Contains("manifests were not checked", StringComparison.Ordinal));
    }

    private ConsumerFolder NewApplication(string path) => package.NewFolder()
        .Write($"{path}/{Path.GetFileName(path)}.csproj", Project(""))
        .Write($"{path}/Program.cs", Program);

    private string Project(string properties) =>
        Web.Replace("{0}", properties, StringComparison.Ordinal).Replace("{1}", package.Version, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> LinesAsync(ConsumerFolder folder, string project, params string[] arguments)
    {
        var (_, output) = await DotnetCommand.RunAsync(folder.Path, ["build", project, "-tl:off", .. arguments]);
        return [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("Kubewright: ", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }
}
