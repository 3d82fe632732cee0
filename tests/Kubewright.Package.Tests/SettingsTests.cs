using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>Each property of the README's table does what the table says, in a build. Those about folders are held where folders are.</summary>
[Collection(OnePackage.Name)]
public sealed class SettingsTests(PackageFixture package)
{
    [Fact]
    public async Task KubernetesVersion_ThatServedARemovedApiIsBelieved()
    {
        var shop = package.NewProject().Write("Shop/k8s/budget.yaml", """
            apiVersion: policy/v1beta1
            kind: PodDisruptionBudget
            metadata:
              name: orders
            spec:
              minAvailable: 1
              selector:
                matchLabels:
                  app: orders

            """);

        (await shop.BuildAsync("Shop")).Prints(new PrintedLine("Shop/k8s/budget.yaml", 1, 13, "error", "KW5107"));
        (await shop.BuildAsync("Shop", "-p:KubewrightKubernetesVersion=1.24")).Prints();
    }

    /// <summary>The file that the command line tool and editors read says the same to a build, from any folder above the project.</summary>
    [Fact]
    public async Task SettingsFile_HoldsInBuilds()
    {
        var shop = package.NewProject("src/web/Shop").Write(".git/HEAD", "ref: refs/heads/main\n")
            .Write("src/web/Shop/k8s/orders.yaml", Manifests.Broken())
            .Write("kubewright.yaml", "severities:\n  - { rules: [KW2001], severity: none, paths: [src/web] }\n");

        (await shop.BuildAsync("src/web/Shop")).Prints();
        shop.Write("kubewright.yaml", "severities:\n  - { rules: [KW2001], severity: none, paths: [src/other] }\n");
        (await shop.BuildAsync("src/web/Shop")).Prints(Manifests.Mistake("src/web/Shop/k8s/orders.yaml"));
        shop.Write("kubewright.yaml", "closedWord: true\n");
        (await shop.BuildAsync("src/web/Shop")).Prints(
            new PrintedLine("kubewright.yaml", 1, 1, "warning", "KW4061"), Manifests.Mistake("src/web/Shop/k8s/orders.yaml"));
    }

    [Fact]
    public async Task ServiceClusterIPRange_MakesAnAddressOutsideOfItAnError()
    {
        var shop = package.NewProject().Write("Shop/k8s/orders.yaml",
            Manifests.Correct().Replace("selector:\n    app", "clusterIP: 10.0.0.7\n  selector:\n    app", StringComparison.Ordinal));

        (await shop.BuildAsync("Shop")).Prints();
        (await shop.BuildAsync("Shop", "-p:KubewrightServiceClusterIPRange=10.96.0.0/16")).Prints(
            new PrintedLine("Shop/k8s/orders.yaml", 26, 14, "error", "KW3020"));
        (await shop.BuildAsync("Shop", "-p:KubewrightServiceClusterIPRange=10.0.0.0/16")).Prints();
    }

    [Fact]
    public async Task ClosedWorld_MakesWhatIsAbsentAWarning()
    {
        var shop = package.NewProject().Write("Shop/k8s/orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              selector:
                app: orders
              ports:
                - port: 80

            """);

        (await shop.BuildAsync("Shop")).Prints();
        (await shop.BuildAsync("Shop", "-p:KubewrightClosedWorld=true")).Prints(new PrintedLine("Shop/k8s/orders.yaml", 7, 10, "warning", "KW1001"));
    }

    [Fact]
    public async Task Generate_TurnsManifestsIntoCodeOrNot()
    {
        var shop = package.NewProject()
            .Write("Shop/k8s/orders.yaml", Manifests.Correct())
            .Write("Shop/Hosts.cs", "namespace Shop; public static class Hosts { public const string Orders = Manifests.Services.Orders.Host; }");

        (await shop.BuildAsync("Shop")).Prints();
        (await shop.BuildAsync("Shop", "-p:KubewrightGenerate=false")).Prints(new PrintedLine("Shop/Hosts.cs", 1, 74, "error", "CS0103"));
    }

    [Fact]
    public async Task ReportsManifests_TurnsFindingsOff()
    {
        var shop = package.NewProject().Write("Shop/k8s/orders.yaml", Manifests.Broken());

        (await shop.BuildAsync("Shop", "-p:KubewrightReportsManifests=false")).Prints();
        (await shop.BuildAsync("Shop")).Prints(Manifests.Mistake("Shop/k8s/orders.yaml"));
    }

    [Fact]
    public async Task Workload_TellsWhichOneRunsTheApplication()
    {
        var shop = package.NewFolder()
            .Write("Shop/Shop.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Kubewright" Version="{package.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Shop/Program.cs", "var app = WebApplication.CreateBuilder(args).Build(); app.Run();")
            .Write("Shop/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")
            .Write("Shop/k8s/orders.yaml", Manifests.Correct().Replace("targetPort: http", "targetPort: 80", StringComparison.Ordinal));

        (await shop.BuildAsync("Shop")).Prints();
        (await shop.BuildAsync("Shop", "-p:KubewrightWorkload=orders")).Prints(new PrintedLine("Shop/k8s/orders.yaml", 31, 19, "error", "KW7001"));
    }
}
