using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

namespace Kubewright.Package.Tests;

/// <summary>Projects of this repository, such as the samples, get by project references what others get by the package.</summary>
[Collection(OnePackage.Name)]
public sealed class ProjectReferenceTests(PackageFixture package)
{
    [Fact]
    public async Task ProjectsOfTheRepository_AreCheckedWithoutThePackage()
    {
        var nuget = Path.Combine(RepositoryFolder.Root, "nuget", "Kubewright");
        var solution = package.NewFolder()
            .Write("Directory.Build.props", $"""<Project><Import Project="{nuget}/Kubewright.ProjectReference.props" /></Project>""")
            .Write("Directory.Build.targets", $"""<Project><Import Project="{nuget}/Kubewright.ProjectReference.targets" /></Project>""")
            .Write("Shop.slnx", """<Solution><Project Path="Orders/Orders.csproj" /><Project Path="Web/Web.csproj" /></Solution>""")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.KW2001.severity = warning\n")
            .Write("k8s/orders.yaml", Manifests.Broken())
            .Write("Web/k8s/web.yaml", Manifests.Broken("web"));
        foreach (var name in (string[])["Orders", "Web"])
        {
            solution
                .Write($"{name}/{name}.csproj",
                    """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
                .Write($"{name}/{name}.cs", $"namespace {name}; public class Order {{ }}");
        }

        // What they reference is built already, and other tests are reading it.
        var result = await solution.BuildAsync("Shop.slnx", "-c", package.Configuration, "-p:BuildProjectReferences=false");

        result.Prints(Manifests.Mistake("k8s/orders.yaml", "warning"), Manifests.Mistake("Web/k8s/web.yaml", "warning"));
    }
}
