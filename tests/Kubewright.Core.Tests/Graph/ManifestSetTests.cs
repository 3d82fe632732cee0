using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

public sealed class ManifestSetTests
{
    [Fact]
    public void Directories_ThatDefineTheSameObject_DoNotSeeEachOther()
    {
        var set = Create(("dev/a.yaml", Named("Service", "orders")), ("prod/a.yaml", Named("Service", "orders")), ("prod/b.yaml", Named("Service", "catalog")));
        Assert.False(set.Sees(set.Resources[0], set.Resources[1]));
        Assert.False(set.Sees(set.Resources[0], set.Resources[2]));
        Assert.True(set.Sees(set.Resources[1], set.Resources[2]));
    }

    [Fact]
    public void Files_OfOneDirectory_ThatDefineTheSameObject_DoNotSeeEachOther()
    {
        var set = Create(("k8s/v1.yaml", Named("Service", "orders")), ("k8s/v2.yaml", Named("Service", "orders")),
            ("k8s/rest.yaml", Named("Service", "catalog")));
        Assert.False(set.Sees(set.Resources[0], set.Resources[1]));
        Assert.True(set.Sees(set.Resources[0], set.Resources[2]));
        Assert.True(set.Sees(set.Resources[1], set.Resources[2]));
    }

    [Fact]
    public void Namespaces_DoNotMakeAlternatives()
    {
        var set = Create(("one/a.yaml", Named("Namespace", "shop")), ("two/a.yaml", Named("Namespace", "shop")));
        Assert.True(set.Sees(set.Resources[0], set.Resources[1]));
    }

    [Fact]
    public void NamespaceOf_IsStatedByTheManifest_ThenByTheBuild_ThenNotAtAll()
    {
        const string stated = "apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: shop }\n";
        var set = ManifestGraph.Create(
        [
            new ManifestInput(Read("a.yaml", stated), Namespace: "build"),
            new ManifestInput(Read("b.yaml", Named("Service", "b")), Namespace: "build"),
            new ManifestInput(Read("c.yaml", Named("Service", "c"))),
            new ManifestInput(Read("d.yaml", Named("Service", "d")), Namespace: ""),
            new ManifestInput(Read("e.yaml", stated.Replace("shop", "'${SPACE}'", StringComparison.Ordinal)), Namespace: "build"),
        ]).Sets.Single();
        Assert.Equal(
            [new("shop", true), new("build", true), new("default", false), new("default", false), new ObjectNamespace("${SPACE}", false)],
            set.Resources.Select(set.NamespaceOf));
    }

    [Fact]
    public void Sets_HaveNames_AndDoNotSeeEachOther()
    {
        var graph = ManifestGraph.Create(
            [new ManifestInput(Read("a.yaml", Named("Service", "orders")), "one"), new ManifestInput(Read("b.yaml", Named("Service", "orders")), "two")]);
        Assert.Equal(["one", "two"], graph.Sets.Select(set => set.Name));
        Assert.All(graph.Sets, set => Assert.Single(set.Resources));
    }

    [Fact]
    public void Object_FindsWhatItSees()
    {
        var set = Create(
            ("dev/a.yaml", Named("Service", "orders") + "---\n" + Named("Secret", "key")),
            ("prod/a.yaml", Named("Service", "orders") + "---\n" + Named("Service", "catalog")),
            ("shop/a.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\n"));
        var key = set.Resources.Single(resource => resource.Name == "key");
        Assert.Equal("dev/a.yaml", Assert.Single(set.Find(key, "", "Service", "default", "orders")).File.Path);
        Assert.Equal("dev/a.yaml", Assert.Single(set.ServicesFor(key)).File.Path);
        Assert.Equal(["orders", "key"], set.SeenFrom(key).Select(resource => resource.Name));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("shop", "shop", true)]
    [InlineData("shop", "", true)]
    [InlineData("", "shop", true)]
    [InlineData("shop", "front", false)]
    public void ObjectOfAnotherPlace_MayBeMeant_UnlessItsNamespaceIsAnother(string own, string other, bool isDefined)
    {
        var set = ManifestGraph.Create(
        [
            new ManifestInput(Read("a.yaml", Named("Secret", "key")), Namespace: own),
            new ManifestInput(Read("b.yaml", Named("Service", "orders")), Namespace: "elsewhere"),
            new ManifestInput(Read("c.yaml", Named("Service", "orders")), Namespace: other),
        ]).Sets.Single();
        Assert.Equal(isDefined, set.IsDefinedElsewhere(set.Resources[0], "", "Service", "orders"));
        Assert.False(set.IsDefinedElsewhere(set.Resources[0], "", "Service", "catalog"));
    }

    [Fact]
    public void Patches_AreNoObjects()
    {
        var set = Create(
            ("prod/kustomization.yaml", "kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\npatches:\n  - path: more.yaml\n"),
            ("prod/more.yaml", Named("Deployment", "orders")));
        Assert.DoesNotContain(set.Resources, resource => resource.Kind == "Deployment");
    }

    [Fact]
    public void Patches_AreListedByAKustomizationWhoseTextsLookLikeTemplates()
    {
        var set = Create(
            ("prod/kustomization.yaml", "configMapGenerator:\n  - literals:\n      - URL=https://shop/{{ .Name }}/run\npatches:\n  - path: more.yaml\n"),
            ("prod/more.yaml", Named("Deployment", "orders")));
        Assert.DoesNotContain(set.Resources, resource => resource.Kind == "Deployment");
    }

    [Theory]
    [InlineData("manager_proxy_patch.yaml", "resources: [../base]")]
    [InlineData("patch-env.yaml", "resources: [../base]")]
    [InlineData("patches/orders.yaml", "resources: [../base]")]
    [InlineData("env.yaml", "resources: [../base]\n#patchesStrategicMerge:\n#- env.yaml")]
    public void PatchesThatAreSwitchedOff_AreNoObjects(string name, string kustomization)
    {
        var set = Create(("prod/kustomization.yaml", kustomization), ("prod/" + name, Named("Deployment", "orders")));
        Assert.DoesNotContain(set.Resources, resource => resource.Kind == "Deployment");
    }

    [Fact]
    public void PatchesWithoutAKustomization_AreKnownByTheirNameAndWhatTheyLack()
    {
        const string Whole = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: patch\nspec:\n  selector: {}\n  template:\n    spec:\n      "
            + "containers: [{ name: a, image: b }]\n";
        var set = Create(("kind/patches/scheduler.yaml", Named("Pod", "scheduler")), ("k8s/patch-deployment.yaml", Whole));
        Assert.Equal("patch", Assert.Single(set.Resources).Name);
    }

    [Theory]
    [InlineData("patches: [more.yaml]")]
    [InlineData("patchesStrategicMerge: [more.yaml]")]
    [InlineData("patchesJson6902: [{ target: { kind: Deployment, name: orders }, path: more.yaml }]")]
    [InlineData("patchesStrategicMerge: [\"kind: Deployment\\nmetadata: { name: x }\", more.yaml]")]
    public void Patch_IsListedInManyWays(string kustomization)
    {
        var set = Create(("prod/kustomization.yaml", kustomization), ("prod/more.yaml", Named("Deployment", "orders")));
        Assert.DoesNotContain(set.Resources, resource => resource.Kind == "Deployment");
    }

    [Theory]
    [InlineData("resources: [../base]")]
    [InlineData("bases: [../base]")]
    public void Objects_ThatAKustomizationTakes_AreThoseOfItsEnvironmentAlone(string kustomization)
    {
        var graph = ManifestGraph.Create(new[]
        {
            ("base/kustomization.yaml", "resources: [orders.yaml]"),
            ("base/orders.yaml", Named("Service", "orders")),
            ("prod/kustomization.yaml", kustomization + "\nnamespace: shop"),
        }.Select(file => new ManifestInput(Read(file.Item1, file.Item2))));
        Assert.DoesNotContain(graph.Sets[0].Resources, resource => resource.Kind == "Service");
        var rendered = graph.Environments.Single(set => set.Environment!.Name == "prod");
        Assert.Equal(new ObjectNamespace("shop", true), rendered.NamespaceOf(Assert.Single(rendered.Resources)));
    }

    [Fact]
    public void Environments_ThatUseEachOther_ComeToAnEnd()
    {
        var graph = ManifestGraph.Create(new[]
        {
            ("a/orders.yaml", Named("Service", "orders")),
            ("a/kustomization.yaml", "namespace: shop\nresources: [orders.yaml, ../b]\ncomponents: [../b, ../b]"),
            ("b/kustomization.yaml", "resources: [../a]\ncomponents: [../b]"),
        }.Select(file => new ManifestInput(Read(file.Item1, file.Item2))));
        Assert.Empty(graph.Environments);
    }

    [Theory]
    [InlineData("apiVersion: example.com/v1\nkind: Shop\nmetadata: { name: orders }\nspec: { replicas: 1 }\n", true)]
    [InlineData("apiVersion: example.com/v1\nkind: Shop\nmetadata: { name: orders }\nspec: { podTemplate: {} }\n", true)]
    [InlineData("apiVersion: example.com/v1\nkind: Route\nmetadata: { name: orders }\nspec: { to: orders }\n", false)]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: { name: orders }\ndata: { image: x }\n", false)]
    [InlineData("apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: orders }\nspec: { minreplicas: 1 }\n", false)]
    [InlineData("apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: { name: orders }\nspec: { replicas: 1 }\n", false)]
    [InlineData("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: { name: orders }\nreplicas: []\n", false)]
    public void CustomResource_MayMakePods_WhereItSaysSo(string document, bool mayMakePods)
    {
        var set = Create(
            ("other.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: other }\ndata: { image: x, replicas: y, emplate: z }\n---\n" + document));
        Assert.Equal(mayMakePods, set.MayBeMadeOfCustomResource("orders"));
    }

    [Theory]
    [InlineData("chart/a.yaml", true)]
    [InlineData("chart/templates/a.yaml", true)]
    [InlineData("chart/templates/more/a.yaml", true)]
    [InlineData("chart/templates2/a.yaml", false)]
    [InlineData("char/a.yaml", false)]
    [InlineData("other/templates/a.yaml", false)]
    public void Template_ExplainsWhatStandsAboveAndBelowIt(string path, bool explains)
    {
        var set = Create((path, Named("Service", "orders")), ("chart/templates/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Name }}\n"));
        Assert.Equal(explains, set.MayBeInUnreadFile(set.Resources[0], "orders"));
    }

    [Fact]
    public void Unread_ExplainsOnlyItsOwnWords()
    {
        var set = Create(("k8s/a.yaml", Named("Service", "orders")), ("k8s/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { labels: { app: 'api }\n"));
        Assert.NotEmpty(set.UnreadDocuments);
        Assert.True(set.MayBeInUnreadFile(set.Resources[0], "app"));
        Assert.False(set.MayBeInUnreadFile(set.Resources[0], "orders"));
        Assert.False(set.MayBeInUnreadFile(set.Resources[0], "ap"));
    }

    [Fact]
    public void Template_InTheSameDirectory_ExplainsEverything()
    {
        var set = Create(("chart/templates/a.yaml", Named("Service", "orders")),
            ("chart/templates/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Name }}\n"));
        Assert.True(set.MayBeInUnreadFile(set.Resources[0], "orders"));
    }

    /// <summary>What is said of a Service that an overlay takes from its base.</summary>
    private static ManifestSet Create(params (string Path, string Text)[] files) =>
        ManifestGraph.Create(files.Select(file => new ManifestInput(Read(file.Path, file.Text)))).Sets[0];

    private static ManifestFile Read(string path, string text) => ManifestReader.Read(new SourceFile(path, text));

    private static string Named(string kind, string name) =>
        $"apiVersion: {(kind == "Deployment" ? "apps/v1" : "v1")}\nkind: {kind}\nmetadata: {{ name: {name} }}\n";
}
