using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>What a consuming project can write in C# because of its manifests.</summary>
[Collection(OnePackage.Name)]
public sealed class GenerationTests(PackageFixture package)
{
    private const string Code = """
        using Kubewright;

        namespace Shop
        {
            public static class Order
            {
                public const string Host = Manifests.Services.Orders.Host;

                public static string Deploy()
                {
                    var orders = Manifests.Deployments.Orders().Replicas(3).Containers.Api(c => c.Image("shop/orders:1.5"));
                    return new ManifestSet { orders, Services.Expose(orders, ports => ports.Http(80)) }.ToYaml() + ExternalApp.NewManifests().ToYaml();
                }
            }

            [Deployment("external"), Container("main", "shop/external:1"), ContainerPort("http", 8080), Service, ServicePort("http", 80)]
            internal static partial class ExternalApp { }
        }
        """;

    [Fact]
    public async Task ManifestsAndAttributes_AreCSharp()
    {
        var shop = package
            .NewProject(content: "<PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><Nullable>enable</Nullable><LangVersion>9.0</LangVersion></PropertyGroup>")
            .Write("Shop/k8s/orders.yaml", Manifests.Correct())
            .Write("Shop/Shop.cs", Code);

        (await shop.BuildAsync("Shop")).Prints();
    }

    [Fact]
    public async Task RenamedPort_NoLongerCompiles()
    {
        var shop = package.NewProject()
            .Write("Shop/k8s/orders.yaml", Manifests.Correct().Replace("http", "web", StringComparison.Ordinal))
            .Write("Shop/Shop.cs", Code);

        Assert.Contains("does not contain a definition for 'Http'", (await shop.BuildAsync("Shop")).Output, StringComparison.Ordinal);
    }
}
