using Kubewright.Build.Finding;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Tests.Application.Repository;
using Kubewright.Testing;

namespace Kubewright.Build.Tests.Finding;

/// <summary>Shapes of repositories in small: what of them is found, which workload runs the application, and what a build prints.</summary>
public sealed class LayoutTests
{
    private const string NothingFound = "no manifest was found for Orders: looked in /r and below for folders such as k8s, deploy or charts, and for YAML with "
        + "apiVersion and kind; list others as <KubernetesManifest Include=\"path/*.yaml\" />, or set <KubewrightSummary>false</KubewrightSummary>";

    [Theory]
    [InlineData("src/Orders/Orders.csproj", "Shop.sln k8s/orders.yaml", "1 manifest (k8s), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "src/Shop.sln k8s/orders.yaml", "1 manifest (k8s), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "Shop.slnx .k8s/orders.yaml", "1 manifest (.k8s), the application placed")]
    [InlineData("src/services/orders/Orders/Orders.csproj", "k8s/orders.yaml", "1 manifest (k8s), the application placed")]
    [InlineData("src/services/backend/orders/Orders/Orders.csproj", "Shop.sln deploy/prod/orders.yaml", "1 manifest (deploy), the application placed")]
    [InlineData("services/orders/src/Orders/Orders.csproj", "services/orders/deploy/api.yaml", "1 manifest (services/orders/deploy), the application placed")]
    [InlineData("Orders.csproj", "k8s/orders.yaml", "1 manifest (k8s), the application placed")]
    [InlineData("Orders.csproj", "deployment.yaml", "1 manifest (.), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "src/Orders/deployment.yaml", "1 manifest (src/Orders), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "k8s-service.yaml", "1 manifest (.), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "kubernetes-manifests/orders.yaml", "1 manifest (kubernetes-manifests), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "infra/main.tf infra/orders.yaml", "1 manifest (infra), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "gitops/apps/orders.yaml", "1 manifest (gitops), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "build/k8s/orders.yaml", "1 manifest (build), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "charts/orders/Chart.yaml charts/orders/templates/orders.yaml", "1 manifest (charts), the application placed")]
    [InlineData("src/Orders/Orders.csproj", "tests/k8s/orders.yaml", NothingFound)]
    [InlineData("src/Orders/Orders.csproj", "node_modules/k8s/orders.yaml bin/k8s/orders.yaml", NothingFound)]
    [InlineData("src/Orders/Orders.csproj", "src/Mail/Mail.csproj k8s/orders.yaml",
        "1 manifest (k8s), 1 of 2 applications placed; no workload is known to run the image of Mail: name it in the project, "
            + "<KubewrightWorkload>name</KubewrightWorkload>")]
    public void Shape_IsFoundPlacedAndPrinted(string project, string files, string line) => Assert.Equal(line, LineOf(project, files));

    [Fact]
    public void LibraryWithoutManifests_PrintsNothing()
    {
        var disk = new MemoryDisk().Write("/r/.git/HEAD").Write("/r/Lib/Lib.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Assert.Null(LineOf(disk, "/r/Lib/Lib.csproj"));
    }

    private static string? LineOf(string project, string files)
    {
        var disk = new MemoryDisk().Write("/r/.git/HEAD");
        foreach (var file in files.Split(' ').Append(project))
        {
            disk.Write("/r/" + file, TextOf(file));
        }

        return LineOf(disk, "/r/" + project);
    }

    private static string? LineOf(MemoryDisk disk, string project)
    {
        var tree = new RepositoryTree(disk);
        var root = RepositoryRoot.Find(tree, RepositoryTree.ParentOf(project)!);
        var placement = new RepositoryPlacement(tree, root);
        return DiscoverySummary.Of(root, placement.Place(), placement.ManifestsOf(project), placement.HoldsObjects)?.Text;
    }

    private static string TextOf(string file) => Path.GetFileName(file) switch
    {
        "Chart.yaml" => "apiVersion: v2\nname: orders\nversion: 1.0.0\n",
        var name when name.EndsWith(".csproj", StringComparison.Ordinal) => "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />",
        var name when name.EndsWith(".yaml", StringComparison.Ordinal) => OrdersShop.Deployment,
        _ => "",
    };
}
