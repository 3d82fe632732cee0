using System.Text.Json;
using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>Which files are manifests, and what the project says of them.</summary>
[Collection(OnePackage.Name)]
public sealed class ManifestItemTests(PackageFixture package)
{
    [Fact]
    public async Task ConventionalFolders_ArePickedUp()
    {
        string[] found =
        [
            "Shop/k8s/a.yaml", "Shop/k8s/deep/er/a.yml", "Shop/k8s/a.json", "Shop/k8s/overlay/Kustomization", "Shop/kubernetes/a.yaml",
            "Shop/manifests/a.yaml", "Shop/deploy/a.yaml", "Shop/deployment/a.yaml", "Shop/deployments/a.yaml", "k8s/shared.yaml", "deploy/shared.yml",
            "Shop/config/k8s/a.yaml", "Shop/.k8s/a.yaml", "other/helm/a.yaml",
        ];
        string[] passedOver =
        [
            "Shop/a.yaml", "Shop/k8s/a.txt", "Shop/k8s/bin/a.yaml", "Shop/k8s/obj/a.yaml", "Shop/k8s/node_modules/x/a.yaml",
            "Shop/k8s/.git/a.yaml", "Shop/k8s/.hidden.yaml", "deploy/.terraform/a.yaml", "k8s/node_modules/a.json", "a.yaml", "other/a.yaml",
        ];
        var shop = package.NewProject().Write("Shop.sln", "");
        foreach (var file in found.Concat(passedOver))
        {
            shop.Write(file, "a: 1\n");
        }

        var items = await ManifestsAsync(shop);

        Assert.Equal(found.Order(StringComparer.Ordinal), items.Keys.Order(StringComparer.Ordinal));

        // The only project that names the package reports them all.
        Assert.All(items, item => Assert.Equal("false", item.Value.GetProperty("KubewrightShared").GetString()));
    }

    [Fact]
    public async Task ConventionalFolders_ArePickedUpInAnyCase()
    {
        string[] found = ["K8S/shared.yaml", "Kubernetes/shared.yaml", "Shop/Deploy/a.yaml", "Shop/K8s/a.yaml"];
        var shop = package.NewProject().Write("Shop.sln", "");
        foreach (var file in found)
        {
            shop.Write(file, "a: 1\n");
        }

        Assert.Equal(found, (await ManifestsAsync(shop)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DefaultItems_CanBeTurnedOff()
    {
        var shop = package
            .NewProject(content: """
                <PropertyGroup><KubewrightEnableDefaultItems>false</KubewrightEnableDefaultItems></PropertyGroup>
                <ItemGroup><KubernetesManifest Include="cluster/*.yaml" /></ItemGroup>
                """)
            .Write("Shop.sln", "")
            .Write("Shop/k8s/a.yaml", "a: 1\n")
            .Write("k8s/a.yaml", "a: 1\n")
            .Write("Shop/cluster/a.yaml", "a: 1\n");

        Assert.Equal(["Shop/cluster/a.yaml"], (await ManifestsAsync(shop)).Keys);
    }

    [Fact]
    public async Task Project_AddsRemovesAndDescribesManifests()
    {
        var shop = package
            .NewProject(content: """
                <ItemGroup>
                  <KubernetesManifest Include="../cluster/*.yaml" Set="cluster" Namespace="kube-system" />
                  <KubernetesManifest Remove="k8s/old/**" />
                  <KubernetesManifest Update="k8s/prod/**" Set="prod" Namespace="shop" />
                </ItemGroup>
                """)
            .Write("Shop/k8s/a.yaml", "a: 1\n")
            .Write("Shop/k8s/old/a.yaml", "a: 1\n")
            .Write("Shop/k8s/prod/a.yaml", "a: 1\n")
            .Write("cluster/a.yaml", "a: 1\n");

        var items = await ManifestsAsync(shop);

        Assert.Equal(
            [("Shop/k8s/a.yaml", "", ""), ("Shop/k8s/prod/a.yaml", "prod", "shop"), ("cluster/a.yaml", "cluster", "kube-system")],
            items
                .Select(item => (item.Key, item.Value.GetProperty("KubewrightSet").GetString(), item.Value.GetProperty("KubewrightNamespace").GetString()))
                .OrderBy(item => item.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task SetAndNamespace_ReachTheCheck()
    {
        var parts = Manifests.Broken().Split("---\n");
        var shop = package
            .NewProject(content: """
                <ItemGroup><KubernetesManifest Update="k8s/service.yaml" Set="$(ServiceSet)" Namespace="$(ServiceNamespace)" /></ItemGroup>
                """)
            .Write("Shop/k8s/deployment.yaml", parts[0])
            .Write("Shop/k8s/service.yaml", parts[1]);

        (await shop.BuildAsync("Shop")).Prints(new PrintedLine("Shop/k8s/service.yaml", 11, 19, "error", "KW2001"));

        // Where the Service does not see the Deployment, nothing is known of its ports.
        Assert.DoesNotContain((await shop.BuildAsync("Shop", "--no-restore", "-p:ServiceSet=other")).Lines, line => line.Id == "KW2001");
        Assert.DoesNotContain((await shop.BuildAsync("Shop", "--no-restore", "-p:ServiceNamespace=other")).Lines, line => line.Id == "KW2001");
    }

    [Fact]
    public async Task Environments_ThatTheProjectNames_AreThoseThatCount()
    {
        var shop = package
            .NewProject(content: """
                <ItemGroup>
                  <KubernetesEnvironment Include="k8s/overlays/prod" Condition="'$(Names)' != 'none'" />
                  <KubernetesEnvironment Include="$(More)" Condition="'$(More)' != ''" />
                </ItemGroup>
                """)
            .Write("Shop/k8s/base/kustomization.yaml", "resources: [orders.yaml]\n")
            .Write("Shop/k8s/base/orders.yaml", Manifests.Correct())
            .Write("Shop/k8s/overlays/prod/kustomization.yaml", "resources: [../../base]\nnamePrefix: prod-\n")
            .Write("Shop/k8s/overlays/test/kustomization.yaml", """
                resources: [../../base]
                patches:
                  - target: { kind: Service }
                    patch: |-
                      - { op: replace, path: /spec/ports/0/targetPort, value: htpp }
                """)
            .Write("Shop/Names.cs", "namespace Shop; static class Names { public const string Orders = Manifests.Services.ProdOrders.Name; }\n");

        var named = await shop.BuildAsync("Shop");
        Assert.DoesNotContain(named.Lines, line => line.Severity == "error");
        Assert.Contains((await shop.BuildAsync("Shop", "--no-restore", "-p:Names=none")).Lines, line => line.Id == "CS0117");
        Assert.Contains((await shop.BuildAsync("Shop", "--no-restore", "-p:More=k8s/overlays/test")).Lines, line => line.Id == "KW2001");

        // It is said of the project, which is no place in a file.
        Assert.Contains("KW9003", (await shop.BuildAsync("Shop", "--no-restore", "-p:More=k8s/overlays/live")).Output, StringComparison.Ordinal);
    }

    /// <summary>The additional files that the project hands to the compiler, by their paths.</summary>
    private static async Task<Dictionary<string, JsonElement>> ManifestsAsync(ConsumerFolder folder)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            folder.Path, "build", "Shop", "-restore", "-t:AddKubernetesManifestsToCompilation", "-getItem:AdditionalFiles");
        Assert.True(exitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Where(item => item.GetProperty("KubewrightManifest").GetString() == "true").ToDictionary(
            item => Path.GetRelativePath(folder.Path, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'));
    }
}
