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
        var set = Create(("k8s/v1.yaml", Named("Service", "orders")), ("k8s/v2.yaml", Named("Service", "orders")), ("k8s/rest.yaml", Named("Service", "catalog")));
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
        ]).Sets.Single();
        Assert.Equal(
            [new ObjectNamespace("shop", true), new ObjectNamespace("build", true), new ObjectNamespace("default", false)],
            set.Resources.Select(set.NamespaceOf));
    }

    [Fact]
    public void Patches_AreNoObjects()
    {
        var set = Create(
            ("prod/kustomization.yaml", "kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\npatches:\n  - path: more.yaml\n"),
            ("prod/more.yaml", Named("Deployment", "orders")));
        Assert.DoesNotContain(set.Resources, resource => resource.Kind == "Deployment");
    }

    [Theory]
    [InlineData("commonLabels: { app: x }", true)]
    [InlineData("labels: [{ pairs: { app: x }, includeSelectors: true }]", true)]
    [InlineData("labels: [{ pairs: { app: x } }]", false)]
    [InlineData("images: [{ name: a, newTag: b }]", false)]
    [InlineData("namePrefix: dev-", false)]
    [InlineData("patches: [{ patch: '[{ op: replace, path: /spec/replicas, value: 3 }]' }]", false)]
    [InlineData("patches: [{ patch: '[{ op: replace, path: /spec/selector/app, value: x }]' }]", true)]
    [InlineData("patches: [{ path: elsewhere.yaml }]", true)]
    [InlineData("components: [../elsewhere]", true)]
    [InlineData("replacements: [{ path: r.yaml }]", true)]
    public void Overlay_ChangesLabels_OnlyByWhatReachesThem(string transformation, bool changes)
    {
        var set = Create(
            ("base/kustomization.yaml", "resources: [orders.yaml]"),
            ("base/orders.yaml", Named("Service", "orders")),
            ("prod/kustomization.yaml", "resources: [../base]\n" + transformation));
        Assert.Equal(changes, set.MayChangeLabels(set.Resources.Single(resource => resource.Kind == "Service")));
    }

    [Fact]
    public void Unread_ExplainsOnlyItsOwnWords()
    {
        var set = Create(("k8s/a.yaml", Named("Service", "orders")), ("k8s/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { labels: { app: 'api }\n"));
        Assert.NotEmpty(set.UnreadDocuments);
        Assert.True(set.MayStandInUnread(set.Resources[0], "app"));
        Assert.False(set.MayStandInUnread(set.Resources[0], "orders"));
        Assert.False(set.MayStandInUnread(set.Resources[0], "ap"));
    }

    [Fact]
    public void Template_InTheSameDirectory_ExplainsEverything()
    {
        var set = Create(("chart/templates/a.yaml", Named("Service", "orders")), ("chart/templates/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Name }}\n"));
        Assert.True(set.MayStandInUnread(set.Resources[0], "orders"));
    }

    private static ManifestSet Create(params (string Path, string Text)[] files) =>
        ManifestGraph.Create(files.Select(file => new ManifestInput(Read(file.Path, file.Text)))).Sets.Single();

    private static ManifestFile Read(string path, string text) => ManifestReader.Read(new SourceFile(path, text));

    private static string Named(string kind, string name) => $"apiVersion: {(kind == "Deployment" ? "apps/v1" : "v1")}\nkind: {kind}\nmetadata: {{ name: {name} }}\n";
}
