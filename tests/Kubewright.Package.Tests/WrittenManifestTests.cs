using Kubewright.Package.Tests.Harness;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kubewright.Package.Tests;

/// <summary>The manifests that a build writes to the output folder.</summary>
[Collection(OnePackage.Name)]
public sealed class WrittenManifestTests(PackageFixture package)
{
    private const string Folder = "Shop/bin/Debug/net10.0/manifests";
    private const string Service = Folder + "/09-service-orders.shop.yaml";
    private const string Deployment = Folder + "/10-deployment-orders.shop.yaml";
    private const string Ingress = Folder + "/13-ingress-orders.shop.yaml";

    private const string Code = """
        using Kubewright;

        namespace Shop
        {
            [Deployment("orders", Namespace = "shop", Replicas = 2)]
            [Container("api", "shop/orders:1.4", Args = new[] { "on", "0x1F", "1_000", "2024-01-01", "first\nsecond\n" })]
            [ContainerPort("http", 8080)]
            [Env("ANSWER", "yes")]
            [Env("EXPONENT", "1e3")]
            [Env("OCTAL", "0o17")]
            [Env("ZEROS", "007")]
            [Env("NOTHING", "~")]
            [Env("EMPTY", "")]
            [Env("TEXT", "a: b # c")]
            [Probe(ProbeKind.Readiness, PortNumber = 8080)]
            [Service]
            [ServicePort("http", 80)]
            [Ingress("orders.example.com")]
            [Annotation("revision", "12")]
            internal static partial class OrdersApp { }
        }
        """;

    [Fact]
    public async Task Attributes_BecomeAFileEachInTheOrderOfApplication()
    {
        var shop = await NewShopAsync();

        Assert.Equal([Service, Deployment, Ingress], FilesIn(shop));
        Assert.Equal(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
              namespace: shop
              labels:
                app: orders
            spec:
              selector:
                app: orders
              ports:
              - name: http
                port: 80
                targetPort: http

            """,
            shop.Read(Service));
    }

    [Fact]
    public async Task ReadersOfYaml_SeeTheTypesThatKubernetesWants()
    {
        var shop = await NewShopAsync();
        var yaml = new YamlStream();
        yaml.Load(new StringReader(shop.Read(Deployment)));
        var root = yaml.Documents.Single().RootNode;
        var pod = root["spec"]["template"]["spec"]["containers"][0];

        // What is plain may be taken for a number, a boolean, nothing or a date by some reader; a text that looks like one must be quoted.
        Assert.Equal(("2", ScalarStyle.Plain), Scalar(root["spec"]["replicas"]));
        Assert.Equal(("8080", ScalarStyle.Plain), Scalar(pod["ports"][0]["containerPort"]));
        Assert.Equal(("8080", ScalarStyle.Plain), Scalar(pod["readinessProbe"]["tcpSocket"]["port"]));
        Assert.Equal(
            [("ANSWER", "yes"), ("EXPONENT", "1e3"), ("OCTAL", "0o17"), ("ZEROS", "007"), ("NOTHING", "~"), ("EMPTY", ""), ("TEXT", "a: b # c")],
            ((YamlSequenceNode)pod["env"]).Select(variable => (Scalar(variable["name"]).Value, Scalar(variable["value"]).Value)));
        Assert.All((YamlSequenceNode)pod["env"], variable => Assert.NotEqual(ScalarStyle.Plain, Scalar(variable["value"]).Style));
        Assert.Equal(["on", "0x1F", "1_000", "2024-01-01", "first\nsecond\n"], ((YamlSequenceNode)pod["args"]).Select(argument => Scalar(argument).Value));
        Assert.All((YamlSequenceNode)pod["args"], argument => Assert.NotEqual(ScalarStyle.Plain, Scalar(argument).Style));
        Assert.NotEqual(ScalarStyle.Plain, Scalar(root["metadata"]["annotations"]["revision"]).Style);
    }

    [SkippableFact]
    public async Task Kubectl_DecodesEachFile()
    {
        Skip.IfNot(KubectlCommand.IsThere, "kubectl is not on this machine.");
        var shop = await NewShopAsync();

        var service = await KubectlCommand.DecodeAsync(Path.Combine(shop.Path, Service));
        var deployment = await KubectlCommand.DecodeAsync(Path.Combine(shop.Path, Deployment));
        var ingress = await KubectlCommand.DecodeAsync(Path.Combine(shop.Path, Ingress));

        Assert.Equal("http", service.GetProperty("spec").GetProperty("ports")[0].GetProperty("targetPort").GetString());
        var container = deployment.GetProperty("spec").GetProperty("template").GetProperty("spec").GetProperty("containers")[0];
        Assert.Equal(2, deployment.GetProperty("spec").GetProperty("replicas").GetInt32());
        Assert.Equal("007", container.GetProperty("env")[3].GetProperty("value").GetString());
        Assert.Equal("first\nsecond\n", container.GetProperty("args")[4].GetString());
        Assert.Equal("orders.example.com", ingress.GetProperty("spec").GetProperty("rules")[0].GetProperty("host").GetString());
    }

    [Fact]
    public async Task Build_TouchesWhatChanged_AndRemovesWhatIsGone()
    {
        var shop = await NewShopAsync();
        var written = Times(shop);

        // Nothing changed.
        await BuildAsync(shop);
        Assert.Equal(written, Times(shop));
        Assert.DoesNotContain("manifest", (await shop.BuildAsync("Shop", "--no-restore")).Output, StringComparison.Ordinal);

        // Code that says nothing of manifests.
        await BuildAsync(shop.Write("Shop/Shop.cs", "namespace Shop { public class Order { public int Id { get; set; } } }"));
        Assert.Equal(written, Times(shop));

        // One attribute.
        await BuildAsync(shop.Write("Shop/OrdersApp.cs", Code.Replace("Replicas = 2", "Replicas = 3", StringComparison.Ordinal)));
        Assert.Contains("replicas: 3\n", shop.Read(Deployment), StringComparison.Ordinal);
        Assert.Equal(written.Remove(Deployment), Times(shop).Remove(Deployment));

        // A resource.
        shop.Write(Folder + "/mine.txt", "mine");
        await BuildAsync(shop.Write("Shop/OrdersApp.cs", Code.Replace("[Ingress(\"orders.example.com\")]", "", StringComparison.Ordinal)));
        Assert.Equal([Service, Deployment, Folder + "/mine.txt"], FilesIn(shop));

        // A file that somebody deleted.
        shop.Delete(Service);
        await BuildAsync(shop);
        Assert.Equal([Service, Deployment, Folder + "/mine.txt"], FilesIn(shop));

        // Cleaned, of what the build had written.
        Assert.Equal(0, (await DotnetCommand.RunAsync(shop.Path, "clean", "Shop", "-tl:off")).ExitCode);
        Assert.Equal([Folder + "/mine.txt"], FilesIn(shop));
        shop.Delete(Folder + "/mine.txt");

        await BuildAsync(shop);
        Assert.Equal([Service, Deployment], FilesIn(shop));
        Assert.Equal(0, (await DotnetCommand.RunAsync(shop.Path, "clean", "Shop", "-tl:off")).ExitCode);

        // The folder was there before the last build, which is why it stays.
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(shop.Path, Folder)));
    }

    [Fact]
    public async Task ManifestFiles_AreWrittenToo_WhereTheProjectAsks()
    {
        var shop = package
            .NewProject(content: """
                <PropertyGroup><KubewrightWriteManifests>all</KubewrightWriteManifests></PropertyGroup>
                <ItemGroup><KubernetesManifest Update="k8s/staging/**" Set="staging" /></ItemGroup>
                """)
            .Write("Shop/k8s/catalog.yaml", Manifests.Correct("catalog"))
            .Write("Shop/k8s/role.yaml", "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: shop:reader\nrules:\n  - apiGroups: "
                + "[\"\"]\n    resources: [pods]\n    verbs: [get]\n")
            .Write("Shop/k8s/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  password: hunter2\n")
            .Write("Shop/k8s/staging/catalog.yaml", Manifests.Correct("catalog"))
            .Write("Shop/OrdersApp.cs", Code);
        (await shop.BuildAsync("Shop")).Prints();

        string[] expected =
        [
            Folder + "/04-role-shop_reader.yaml", Folder + "/09-service-catalog.yaml", Service, Folder + "/10-deployment-catalog.yaml", Deployment, Ingress,
            Folder + "/staging/09-service-catalog.yaml", Folder + "/staging/10-deployment-catalog.yaml",
        ];
        Assert.Equal(expected, FilesIn(shop));

        // Neither the folder nor the assembly has what a Secret holds.
        Assert.DoesNotContain("hunter2", await File.ReadAllTextAsync(Path.Combine(shop.Path, "Shop/bin/Debug/net10.0/Shop.dll"), System.Text.Encoding.Latin1),
            StringComparison.Ordinal);

        // All in one.
        await BuildAsync(shop, "-p:KubewrightManifestsFile=shop.yaml");
        Assert.Equal([Folder + "/shop.yaml", Folder + "/staging/shop.yaml"], FilesIn(shop));
        var kinds = shop.Read(Folder + "/shop.yaml").Split("\n---\n").Select(document => document.Split("kind: ")[1].Split('\n')[0]);
        Assert.Equal(["Role", "Service", "Service", "Deployment", "Deployment", "Ingress"], kinds);

        // Elsewhere. What is here stays, and what is there too when there is no more to write.
        await BuildAsync(shop, "-p:KubewrightManifestsPath=../out/", "-p:KubewrightManifestsFile=shop.yaml");
        Assert.Equal([Folder + "/shop.yaml", Folder + "/staging/shop.yaml"], FilesIn(shop));
        Assert.True(File.Exists(Path.Combine(shop.Path, "out/shop.yaml")));
        await BuildAsync(shop, "-p:KubewrightWriteManifests=false");
        Assert.Empty(FilesIn(shop));
        Assert.True(File.Exists(Path.Combine(shop.Path, "out/shop.yaml")));

        // Cleaned, everywhere.
        Assert.Equal(0, (await DotnetCommand.RunAsync(shop.Path, "clean", "Shop", "-tl:off")).ExitCode);
        Assert.False(Directory.Exists(Path.Combine(shop.Path, "out")));
    }

    [Fact]
    public async Task EachFramework_HasItsOwnFolder_AndWhatIsPublishedHasNone()
    {
        var shop = package.NewProject(targetFrameworks: "net10.0;netstandard2.0", content: "<PropertyGroup><LangVersion>10.0</LangVersion></PropertyGroup>")
            .Write("Shop/OrdersApp.cs", Code.Replace("Replicas = 2", "\n#if NET\nReplicas = 2\n#else\nReplicas = 3\n#endif\n", StringComparison.Ordinal));
        (await shop.BuildAsync("Shop")).Prints();

        Assert.Contains("replicas: 2\n", shop.Read(Deployment), StringComparison.Ordinal);
        Assert.Contains("replicas: 3\n", shop.Read(Deployment.Replace("net10.0", "netstandard2.0", StringComparison.Ordinal)), StringComparison.Ordinal);

        var (exitCode, output) = await DotnetCommand.RunAsync(shop.Path, "publish", "Shop", "-f", "net10.0", "-o", "published", "-tl:off");
        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(Path.Combine(shop.Path, "published/manifests")));
    }

    [Fact]
    public async Task EditorsAsk_AndNothingIsWritten()
    {
        var shop = package.NewProject().Write("Shop/OrdersApp.cs", Code);
        var (exitCode, output) = await DotnetCommand.RunAsync(
            shop.Path, "build", "Shop", "-tl:off", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true",
                "-p:ProvideCommandLineArgs=true", "-t:Compile");

        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(Path.Combine(shop.Path, Folder)));
    }

    [Fact]
    public async Task WhatConfigureChanges_IsNotInTheFile_WhichSaysSo()
    {
        var shop = package.NewProject().Write("Shop/OrdersApp.cs", Code.Replace(
            "partial class OrdersApp { }",
            "partial class OrdersApp { static partial void Configure(Manifests.Deployments.Orders.Builder resource) => resource.Replicas(5); }",
            StringComparison.Ordinal));
        (await shop.BuildAsync("Shop")).Prints();

        Assert.StartsWith("# ", shop.Read(Deployment), StringComparison.Ordinal);
        Assert.Contains("Shop.OrdersApp.NewManifests()", shop.Read(Deployment).Split("apiVersion")[0], StringComparison.Ordinal);
        Assert.Contains("replicas: 2\n", shop.Read(Deployment), StringComparison.Ordinal);
        Assert.StartsWith("apiVersion", shop.Read(Service), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatCannotBeWritten_IsAnErrorThatNamesIt()
    {
        var shop = package.NewProject().Write("Shop/OrdersApp.cs", Code).Write(Folder, "a file where the folder should be");

        Assert.Contains("error : Kubewright could not write the manifests to", (await shop.BuildAsync("Shop")).Output, StringComparison.Ordinal);
    }

    private async Task<ConsumerFolder> NewShopAsync()
    {
        var shop = package.NewProject().Write("Shop/OrdersApp.cs", Code);
        var build = await shop.BuildAsync("Shop");
        build.Prints();
        Assert.Contains("(3 manifests)", build.Output, StringComparison.Ordinal);
        return shop;
    }

    private static async Task BuildAsync(ConsumerFolder shop, params string[] arguments) =>
        (await shop.BuildAsync("Shop", ["--no-restore", .. arguments])).Prints();

    private static (string? Value, ScalarStyle Style) Scalar(YamlNode node) => (((YamlScalarNode)node).Value, ((YamlScalarNode)node).Style);

    /// <summary>The manifests, without what the folder knows of them.</summary>
    private static List<string> FilesIn(ConsumerFolder shop)
    {
        var folder = Path.Combine(shop.Path, Folder);
        return Directory.Exists(folder)
            ?
            [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(shop.Path, file).Replace('\\', '/'))
                    .Where(file => !file.Contains("/.kubewright/", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, DateTime> Times(ConsumerFolder shop) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(FilesIn(shop).Select(file => KeyValuePair.Create(file, shop.TimeOf(file))));
}
