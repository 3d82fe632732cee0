using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>What the project's application makes of the manifests, in a build.</summary>
[Collection(OnePackage.Name)]
public sealed class ApplicationTests(PackageFixture package)
{
    private const string Program = "var app = WebApplication.CreateBuilder(args).Build(); app.Run();";

    private static readonly string Manifest = Manifests.Correct().Replace("targetPort: http", "targetPort: 80", StringComparison.Ordinal);

    [Fact]
    public async Task DockerfileAndSettings_DecideWhereTheApplicationListens()
    {
        var shop = NewApplication("Orders")
            .Write("Orders/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Orders.dll\"]\n")
            .Write("Orders/k8s/orders.yaml", Manifest);

        var build = await shop.BuildAsync("Orders");
        build.Prints(new PrintedLine("Orders/k8s/orders.yaml", 31, 19, "error", "KW7001"));
        Assert.Contains("Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:10.0, Dockerfile line 1)", build.Output,
            StringComparison.Ordinal);

        shop.Write("Orders/appsettings.Production.json", """{ "Urls": "http://*:80" }""");
        Assert.DoesNotContain((await shop.BuildAsync("Orders", "--no-restore")).Lines, line => line.Id == "KW7001");
    }

    [Fact]
    public async Task ContainerPropertiesOfTheSdk_DecideIt()
    {
        var shop = NewApplication("Orders", """
            <PropertyGroup><ContainerRepository>shop/orders</ContainerRepository></PropertyGroup>
            <ItemGroup><ContainerEnvironmentVariable Include="ASPNETCORE_URLS" Value="http://+:5000;http://+:5001" /></ItemGroup>
            """).Write("Orders/k8s/orders.yaml", Manifest);

        var build = await shop.BuildAsync("Orders");
        const string Expected =
            "Orders listens on 5000 (ContainerEnvironmentVariable ASPNETCORE_URLS of the project) and 5001 (ContainerEnvironmentVariable ASPNETCORE_URLS of "
                + "the project)";
        Assert.True(build.Output.Contains(Expected, StringComparison.Ordinal), build.Output);
    }

    private ConsumerFolder NewApplication(string name, string content = "")
    {
        var folder = package.NewProject(name, content: content);
        return folder
            .Write($"{name}/{name}.csproj", folder.Read($"{name}/{name}.csproj")
                .Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal)
                .Replace("</TargetFramework>", "</TargetFramework><ImplicitUsings>enable</ImplicitUsings>", StringComparison.Ordinal))
            .Write($"{name}/Program.cs", Program);
    }
}
