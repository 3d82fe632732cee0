using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

/// <summary>Builds that write manifests where there are files that they have not written.</summary>
[Collection(OnePackage.Name)]
public sealed class ForeignFileTests(PackageFixture package)
{
    private const string Api = """
        using Kubewright;

        namespace Shop
        {
            [Deployment("orders")]
            [Container("api", "shop/orders:1.4")]
            [ContainerPort("http", 8080)]
            [Service]
            [ServicePort("http", 80)]
            internal static partial class OrdersApp { }
        }
        """;

    [Fact]
    public async Task ManifestOfTheProject_IsNotOverwritten_AndCleanLeavesItToo()
    {
        var manifest = "# The team's own comments: why these numbers\n" + Manifests.Correct("orders")
            + "---\napiVersion: v1\nkind: Secret\nmetadata: {name: creds}\nstringData: {password: CANARYX}\n";
        var shop = package
            .NewProject(content: """
                <PropertyGroup>
                  <KubewrightWriteManifests>all</KubewrightWriteManifests>
                  <KubewrightManifestsPath>k8s/</KubewrightManifestsPath>
                  <KubewrightManifestsFile>shop.yaml</KubewrightManifestsFile>
                </PropertyGroup>
                """)
            .Write("Shop/k8s/shop.yaml", manifest);

        var build = await shop.BuildAsync("Shop");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("shop.yaml : error : 'k8s/shop.yaml' is a manifest of the project, and is not overwritten by what the build writes", build.Output,
            StringComparison.Ordinal);
        Assert.Equal(manifest, shop.Read("Shop/k8s/shop.yaml"));

        await CleanAsync(shop, "Shop");
        Assert.Equal(manifest, shop.Read("Shop/k8s/shop.yaml"));
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(shop.Path, "Shop/k8s")));
    }

    [Fact]
    public async Task FileOfNobody_IsNotOverwritten()
    {
        var shop = package.NewProject().Write("Shop/OrdersApp.cs", Api).Write("out/09-service-orders.yaml", "mine");

        var build = await shop.BuildAsync("Shop", "-p:KubewrightManifestsPath=../out/");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("09-service-orders.yaml : error : '09-service-orders.yaml' holds something that project 'Shop' did not write", build.Output,
            StringComparison.Ordinal);
        Assert.Equal("mine", shop.Read("out/09-service-orders.yaml"));
        Assert.False(File.Exists(Path.Combine(shop.Path, "out/10-deployment-orders.yaml")));
    }

    [Fact]
    public async Task FolderThatManifestsAreFoundIn_CanBeWrittenTo_AndWhatIsWrittenDoesNotComeBackIn()
    {
        var shop = package
            .NewProject(content: "<PropertyGroup><KubewrightManifestsPath>k8s/</KubewrightManifestsPath><KubewrightWriteManifests>all</KubewrightWriteManifests></PropertyGroup>")
            .Write("Shop/OrdersApp.cs", Api)
            .Write("Shop/k8s/catalog.yaml", Manifests.Correct("catalog"));
        (await shop.BuildAsync("Shop")).Prints();
        Assert.True(File.Exists(Path.Combine(shop.Path, "Shop/k8s/09-service-catalog.yaml")));

        (await shop.BuildAsync("Shop", "--no-restore", "--no-incremental")).Prints();
        (await shop.Write("Shop/OrdersApp.cs", Api.Replace("8080", "8081", StringComparison.Ordinal)).BuildAsync("Shop", "--no-restore")).Prints();
        Assert.Contains("8081", shop.Read("Shop/k8s/10-deployment-orders.yaml"), StringComparison.Ordinal);

        await CleanAsync(shop, "Shop");
        Assert.Equal(["catalog.yaml"], Directory.GetFileSystemEntries(Path.Combine(shop.Path, "Shop/k8s")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task CopyWithItsObjFolder_LeavesTheOriginalAlone()
    {
        var shop = package.WriteProject(package.NewFolder(), "A/Shop").Write("A/Shop/OrdersApp.cs", Api);
        (await shop.BuildAsync("A/Shop")).Prints();
        var written = FilesIn(shop, "A/Shop/bin/Debug/net10.0/manifests");
        Copy(Path.Combine(shop.Path, "A"), Path.Combine(shop.Path, "B"));

        (await shop.Write("B/Shop/OrdersApp.cs", Api.Replace("orders", "catalog", StringComparison.Ordinal)).BuildAsync("B/Shop")).Prints();
        Assert.Equal(written, FilesIn(shop, "A/Shop/bin/Debug/net10.0/manifests"));
        Assert.Equal(["09-service-catalog.yaml", "10-deployment-catalog.yaml"], FilesIn(shop, "B/Shop/bin/Debug/net10.0/manifests"));

        await CleanAsync(shop, "B/Shop");
        Assert.Equal(written, FilesIn(shop, "A/Shop/bin/Debug/net10.0/manifests"));
    }

    [Fact]
    public async Task FolderOfTheStepBefore_IsLeftAlone()
    {
        var shop = package.NewProject().Write("Shop/OrdersApp.cs", Api);
        (await shop.BuildAsync("Shop", "-p:KubewrightManifestsPath=../artifact/")).Prints();

        (await shop.BuildAsync("Shop", "--no-restore")).Prints();

        Assert.Equal(["09-service-orders.yaml", "10-deployment-orders.yaml"], FilesIn(shop, "artifact"));
        Assert.Equal(["09-service-orders.yaml", "10-deployment-orders.yaml"], FilesIn(shop, "Shop/bin/Debug/net10.0/manifests"));
    }

    [Fact]
    public async Task ProjectsWithOneFolder_ShareIt_UntilTheyWantTheSame()
    {
        const string Out = "<PropertyGroup><KubewrightManifestsPath>../out/</KubewrightManifestsPath></PropertyGroup>";
        var folder = package.NewFolder();
        package.WriteProject(folder, "Web", content: Out).Write("Web/App.cs", Api.Replace("orders", "web", StringComparison.Ordinal));
        package.WriteProject(folder, "Api", content: Out).Write("Api/App.cs", Api);
        (await folder.BuildAsync("Web")).Prints();
        (await folder.BuildAsync("Api")).Prints();
        Assert.Equal(["09-service-orders.yaml", "09-service-web.yaml", "10-deployment-orders.yaml", "10-deployment-web.yaml"], FilesIn(folder, "out"));

        // The same file, and the same object.
        var file = await folder.BuildAsync("Web", "--no-restore", "-p:KubewrightManifestsFile=shop.yaml");
        file.Prints();
        var other = await folder.BuildAsync("Api", "--no-restore", "-p:KubewrightManifestsFile=shop.yaml");
        Assert.Contains("error : Projects 'Api' and 'Web' (../Web/Web.csproj) both write 'shop.yaml'", other.Output, StringComparison.Ordinal);
        (await folder.BuildAsync("Web", "--no-restore")).Prints();
        var same = await folder.Write("Api/App.cs", Api.Replace("orders", "web", StringComparison.Ordinal)).BuildAsync("Api", "--no-restore");
        Assert.Contains("error : Projects 'Api' and 'Web' (../Web/Web.csproj) both write Service 'web' to this folder", same.Output, StringComparison.Ordinal);

        // One of them without any.
        (await folder.Write("Api/App.cs", "").BuildAsync("Api", "--no-restore")).Prints();
        Assert.Equal(["09-service-web.yaml", "10-deployment-web.yaml"], FilesIn(folder, "out"));
    }

    private static async Task CleanAsync(ConsumerFolder folder, string project)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(folder.Path, "clean", project, "-tl:off");
        Assert.True(exitCode == 0, output);
    }

    private static List<string?> FilesIn(ConsumerFolder folder, string path) =>
        [.. Directory.GetFiles(Path.Combine(folder.Path, path)).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
