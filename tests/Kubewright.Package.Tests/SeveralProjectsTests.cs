using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>No finding is printed twice, whatever else is built with it.</summary>
[Collection(OnePackage.Name)]
public sealed class SeveralProjectsTests(PackageFixture package)
{
    private const string Shared = "k8s/orders.yaml";

    [Fact]
    public async Task SeveralFrameworks_ReportOnce()
    {
        var shop = package.NewProject(targetFrameworks: "net10.0;net8.0").Write("Shop/k8s/orders.yaml", Manifests.Broken());
        shop.Write("Shop/.globalconfig", "is_global = true\ndotnet_diagnostic.KW2001.severity = warning\n");

        (await shop.BuildAsync("Shop")).Prints(Manifests.Mistake("Shop/k8s/orders.yaml", "warning"));
    }

    [Fact]
    public async Task FolderOfASolution_IsReportedByTheFirstOfItsProjects()
    {
        var solution = NewSolution();
        (await solution.BuildAsync("Shop.slnx")).Prints(Manifests.Mistake(Shared, "warning"));

        // Each project comes to the same answer when it is built alone, so nothing is compiled again for it.
        (await solution.BuildAsync("Orders", "--no-restore", "--no-incremental")).Prints(Manifests.Mistake(Shared, "warning"));
        (await solution.BuildAsync("Web", "--no-restore", "--no-incremental")).Prints();

        // By hand.
        (await solution.BuildAsync("Web", "--no-restore", "-p:KubewrightOwnsSharedManifests=true")).Prints(Manifests.Mistake(Shared, "warning"));
        (await solution.BuildAsync("Orders", "--no-restore", "-p:KubewrightOwnsSharedManifests=false")).Prints();
    }

    [Fact]
    public async Task FolderBesideASourceFolder_IsReportedOnce()
    {
        var solution = package.NewFolder()
            .Write("Shop.slnx", """<Solution><Project Path="src/Orders/Orders.csproj" /><Project Path="src/Web/Web.csproj" /></Solution>""")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KW2001.severity = warning\n")
            .Write(Shared, Manifests.Broken());
        package.WriteProject(solution, "src/Orders");
        package.WriteProject(solution, "src/Web");

        (await solution.BuildAsync("Shop.slnx")).Prints(Manifests.Mistake(Shared, "warning"));
    }

    [Fact]
    public async Task FolderAboveALoneProject_IsNotItsOwn() =>
        (await package.NewProject().Write(Shared, Manifests.Broken()).BuildAsync("Shop")).Prints();

    [Fact]
    public async Task ProjectThatReferencesAReferencingProject_LeavesTheSharedFolderToItAndChecksItsOwn()
    {
        var solution = NewSolution();
        solution
            .Write("A.Tests/A.Tests.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Web/Web.csproj" /></ItemGroup>
                </Project>
                """)
            .Write("A.Tests/Test.cs", "namespace A.Tests; public class Test { }")
            .Write("A.Tests/k8s/fixture.yaml", Manifests.Broken("fixture"));

        (await solution.BuildAsync("Orders")).Prints(Manifests.Mistake(Shared, "warning"));
        (await solution.BuildAsync("A.Tests")).Prints(Manifests.Mistake("A.Tests/k8s/fixture.yaml", "warning"));
    }

    /// <summary>Two projects with a folder between them. Its mistake is a warning, so that one project's does not hide the other's.</summary>
    private ConsumerFolder NewSolution()
    {
        var solution = package.NewFolder()
            .Write("Shop.slnx", """<Solution><Project Path="Web/Web.csproj" /><Project Path="Orders/Orders.csproj" /></Solution>""")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KW2001.severity = warning\n")
            .Write(Shared, Manifests.Broken());
        package.WriteProject(solution, "Orders");
        package.WriteProject(solution, "Web");
        return solution;
    }
}
