using System.Globalization;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Graph;

/// <summary>Why the first Service of some files selects no pod.</summary>
public sealed class SelectorMismatchTests
{
    private const string Operator = "apiVersion: example.com/v1\nkind: Shop\nmetadata: { name: main }\nspec: { replicas: 2, parts: [shop, public] }\n---\n";

    [Fact]
    public void NamesakeIsMeant_HoweverManyServicesAndWorkloadsThereAre()
    {
        var names = Enumerable.Range(0, 169).Select(number => new string((char)('a' + (number % 13)), 4) + new string((char)('n' + (number / 13)), 4)).ToList();
        var graph = Create(names, "k8s/deployments.yaml", "k8s/services.yaml");

        Assert.All(
            graph.Sets.Single().Resources.OfType<Service>(),
            service => Assert.True(graph.MismatchOf(service) is { Kind: SelectorMismatchKind.SimilarLabels, IsContradicted: true, Workload: { } workload }
                && workload.Name == service.Name, service.Name));
    }

    [Fact]
    public void TwoOfOneFile_AreMeantForEachOther()
    {
        const string labels = "app: shop, role: front";
        const string selector = "app: shop, role: public";
        Assert.Equal("SimilarLabels contradicted orders", Of(Service(selector, "door") + Deployment(labels: labels)));
        Assert.Equal("Unproven", Of(Service(selector, "door") + Deployment(labels: labels) + Deployment("web", "app: web")));
        Assert.Equal("Unproven", Of(Service(selector, "door") + Deployment(labels: labels) + Service("app: web", "web")));
        Assert.Equal("Unproven", Of(("k8s/a.yaml", Service(selector, "door")), ("k8s/b.yaml", Deployment(labels: labels))));
        Assert.Equal("Unproven", Of(Service("role: public", "door") + Deployment(labels: labels)));
        Assert.Equal("Unproven", Of(Service("app: shop, role: public, tier: web", "door") + Deployment(labels: labels + ", tier: api")));
        Assert.Equal("Unproven", Of(Service("app: shop, role: front-v2", "door") + Deployment(labels: labels)));
        Assert.Equal("Unproven", Of(Service("app: shop, tier: public", "door") + Deployment(labels: labels)));
    }

    [Fact]
    public void TwoOfOneFile_AreNotMeantForEachOther_WhereAnOperatorMakesSuchPods() =>
        Assert.Equal("MadeByOperator", Of(Service("app: shop, role: public", "door") + Deployment(labels: "app: shop, role: front") + Operator));

    [Fact]
    public void Misspelling_IsOne_EvenWhereAnOperatorMakesSuchPods() =>
        Assert.Equal("SimilarLabels contradicted orders", Of(Service("app: shop") + Deployment(labels: "app: shpo") + Operator));

    [Fact]
    public void UnreadDocument_MayMakeThePods()
    {
        const string broken = "apiVersion: v1\nkind: Pod\nmetadata: { labels: { app: 'orders }\n";
        Assert.Null(Of(("k8s/a.yaml", Service("app: orders")), ("other/b.yaml", broken)));
        Assert.Equal("Unproven", Of(("k8s/a.yaml", Service("app: web")), ("other/b.yaml", broken)));
    }

    [Fact]
    public void WorkloadThatSelectsTheSame_ButDoesNotMakeIt_IsMistakenItself()
    {
        var mistaken = Deployment("web", "app: x", selector: "app: orders", @namespace: "shop");
        Assert.Null(Of(Service(@namespace: "shop") + mistaken));
        Assert.NotNull(Of(Service(@namespace: "front") + mistaken));
    }

    [Theory]
    [InlineData("app: orders", "type: '${TYPE}'")]
    [InlineData("app: orders", "type: ExternalName")]
    [InlineData("app: orders, version: 1.0", "type: ClusterIP")]
    [InlineData("app: orders, version: '-x'", "type: ClusterIP")]
    [InlineData("app: orders, -x: y", "type: ClusterIP")]
    [InlineData("app: orders, version: '${VERSION}'", "type: ClusterIP")]
    [InlineData("", "type: ClusterIP")]
    public void Service_ThatIsMistakenOtherwise_IsNotJudged(string selector, string spec) => Assert.Null(Of(Service(selector, spec: spec)));

    [Fact]
    public void EmptyValue_IsOneLikeAnother() => Assert.Equal("Unproven", Of(Service("app: ")));

    [Fact]
    public void Labels_OfTheWorkloadItself_AreNotThoseOfItsPods()
    {
        var workload = Deployment("web", "component: api", own: "app: orders, tier: api");
        Assert.Equal("OnWorkloadOnly contradicted web", Of(Service("app: orders, tier: api") + workload));
        Assert.Equal("OnWorkloadOnly web", Of(("a/a.yaml", Service("app: orders, tier: api")), ("b/b.yaml", workload)));
        Assert.Equal("Unproven", Of(Service("app: orders, tier: web") + workload));
        Assert.Equal("Unproven", Of(Service(@namespace: "shop") + Deployment("web", "component: api", own: "app: orders", @namespace: "front")));
        Assert.Null(Of(
            ("a/a.yaml", Service()),
            ("b/b.yaml", Deployment("web", "component: api", own: "app: orders")),
            ("b/kustomization.yaml", "commonLabels: { app: orders }\nresources: [b.yaml]")));
    }

    [Fact]
    public void Labels_OfBothAWorkloadAndItsPods_ElsewhereAreAMatterOfNamespaces() =>
        Assert.Equal("OtherNamespace web", Of(Service(@namespace: "shop") + Deployment("web", own: "app: orders")));

    [Fact]
    public void OtherNamespace_ContradictsWhereBothAreStatedAndStandTogether()
    {
        var service = Service(@namespace: "front");
        var pods = Deployment(@namespace: "shop");
        Assert.Equal("OtherNamespace contradicted orders", Of(service + pods));
        Assert.Equal("OtherNamespace orders", Of(("a/a.yaml", service), ("b/b.yaml", pods)));
        Assert.Equal("OtherNamespace orders", Of(service + Deployment()));
        Assert.Equal("OtherNamespace orders", Of(Service() + pods));
        Assert.Equal("OtherNamespace orders", Of(service + pods + Service(@namespace: "shop")));
        Assert.Equal("OtherNamespace contradicted near",
            Of(("a/b.yaml", service), ("0/b.yaml", Deployment("far", @namespace: "shop")), ("a/a.yaml", Deployment("near", @namespace: "shop"))));
        Assert.Equal("OtherNamespace far",
            Of(("a/b.yaml", service), ("0/b.yaml", Deployment("far", @namespace: "shop")), ("1/b.yaml", Deployment("farther", @namespace: "shop"))));
    }

    [Fact]
    public void OtherNamespace_OfAnAlternative_IsNotSeen() => Assert.Equal(
        "Unproven",
        Of(("dev/a.yaml", Service(@namespace: "front") + Service("app: x", "same")),
            ("prod/a.yaml", Deployment(@namespace: "shop") + Service("app: x", "same"))));

    [Fact]
    public void OtherNamespace_IsNothingToSay_WhereAnOverlayMovesOneOfThem()
    {
        Assert.Null(Of(("a/a.yaml", Service(@namespace: "front")), ("b/b.yaml", Deployment(@namespace: "shop")),
            ("a/kustomization.yaml", "namespace: shop\nresources: [a.yaml]")));
        Assert.Null(Of(("a/a.yaml", Service(@namespace: "front")), ("b/b.yaml", Deployment(@namespace: "shop")),
            ("b/kustomization.yaml", "namespace: front\nresources: [b.yaml]")));
    }

    [Fact]
    public void Misspelling_CountsMoreThanPodsOfAnotherNamespace()
    {
        var elsewhere = Deployment("web", "app: orders-2", @namespace: "shop");
        Assert.Equal("SimilarLabels contradicted orders", Of(Service("app: ordres-2", @namespace: "front")
            + Deployment(labels: "app: orders-2", @namespace: "front") + Deployment("web", "app: ordres-2", @namespace: "shop")));

        // A sibling is not a misspelling.
        Assert.Equal("OtherNamespace web", Of(("a/a.yaml", Service("app: orders-2", @namespace: "front")),
            ("b/b.yaml", Deployment(labels: "app: orders-1", @namespace: "front") + elsewhere)));
    }

    [Fact]
    public void Workload_ThatTheServiceCannotSelect_IsNotMeant()
    {
        Assert.Equal("Unproven", Of(Service("app: ordres", @namespace: "front") + Deployment(@namespace: "shop")));
        Assert.Equal("SimilarLabels contradicted orders", Of(Service("app: ordres", @namespace: "front") + Deployment()));
        Assert.Equal("SimilarLabels contradicted orders", Of(Service("app: ordres") + Deployment(@namespace: "shop")));
        Assert.Equal("Unproven",
            Of(("dev/a.yaml", Service("app: ordres") + Service("app: x", "same")), ("prod/a.yaml", Deployment() + Service("app: x", "same"))));
        Assert.Equal("Unproven",
            Of(("a/a.yaml", Service("app: ordres")), ("b/b.yaml", Deployment()), ("b/kustomization.yaml", "commonLabels: { app: x }\nresources: [b.yaml]")));
        Assert.Equal("Unproven", Of(Service("app: shpo, role: public") + Deployment(labels: "app: shop, role: '${ROLE}'")));
    }

    [Fact]
    public void Nearest_IsTheOneThatIsMeantMost()
    {
        // Beside the Service before elsewhere, one difference before two, a misspelling before another value; wherever they stand.
        AssertNearest("app: ordres", ("a/x.yaml", Deployment("near", "app: order")), ("b/x.yaml", Deployment("far", "app: orders")));
        AssertNearest("app: ordres, tier: apii", ("b/x.yaml", Deployment("near", "app: orders, tier: apii")),
            ("a/x.yaml", Deployment("far", "app: orders, tier: api")));
        AssertNearest("app: ordres, tier: api", ("a/x.yaml", Deployment("near", "app: orders, tier: api")),
            ("a/y.yaml", Deployment("orders", "app: web, tier: api")));

        // What contradicts the selector before a sibling that has a Service of its own.
        var service = ("a/0.yaml", Service("app: shop, role: redis-2"));
        var sibling = ("a/x.yaml", Deployment("web", "app: shop, role: redis-1") + Service("app: shop, role: redis-1", "redis-1"));
        var namesake = ("a/y.yaml", Deployment(labels: "app: shop"));
        Assert.Equal("SimilarLabels contradicted orders", Of(service, sibling, namesake));
        Assert.Equal("SimilarLabels contradicted orders", Of(service, namesake, sibling));
        Assert.Equal("SimilarLabels web", Of(service, sibling));
    }

    [Fact]
    public void Differences_OfTwoLabels_NeedTheSamePlace()
    {
        var workload = Deployment("web", "app: orders, tier: backend");
        Assert.Equal("SimilarLabels contradicted web", Of(("a/a.yaml", Service("app: ordres, tier: backed")), ("a/b.yaml", workload)));
        Assert.Equal("Unproven", Of(("a/a.yaml", Service("app: ordres, tier: backed")), ("b/b.yaml", workload)));
    }

    [Fact]
    public void Misspelling_OfALabelByWhichAnotherServiceSelects_NeedsTheSamePlace()
    {
        var selected = Deployment() + Service(name: "web");
        Assert.Equal("SimilarLabels contradicted orders", Of(("a/a.yaml", Service("app: ordres")), ("a/b.yaml", selected)));
        Assert.Equal("SimilarLabels orders", Of(("a/a.yaml", Service("app: ordres")), ("b/b.yaml", selected)));
    }

    [Fact]
    public void Sibling_OfALabel_NeedsTheSamePlaceAndNoServiceOfItsOwn()
    {
        var pods = Deployment("web", "app: redis-1");
        Assert.Equal("SimilarLabels contradicted web", Of(("a/a.yaml", Service("app: redis-2")), ("a/b.yaml", pods)));
        Assert.Equal("SimilarLabels web", Of(("a/a.yaml", Service("app: redis-2")), ("b/b.yaml", pods)));
        Assert.Equal("SimilarLabels web", Of(("a/a.yaml", Service("app: redis-2")), ("a/b.yaml", pods + Service("app: redis-1", "redis-1"))));
    }

    [Fact]
    public void LabelOfTheController_IsNotMissed_ButTheOthersAre()
    {
        var miss = MismatchOf(("k8s.yaml", Service("pod-template-hash: 5d9, app: ordres") + Deployment()));
        Assert.Equal("app", Assert.Single(miss!.Differences).Pair.Key);
    }

    [Fact]
    public void LabelOfAnotherController_ContradictsWhereTheRestOrTheNameAgrees()
    {
        const string podName = "statefulset.kubernetes.io/pod-name: orders-0";
        Assert.Equal("SimilarLabels contradicted web", Of(("a/a.yaml", Service("app: orders, " + podName)), ("a/b.yaml", Deployment("web"))));
        Assert.Equal("SimilarLabels contradicted orders", Of(("a/a.yaml", Service(podName)), ("a/b.yaml", Deployment())));
        Assert.Equal("Unproven", Of(("a/a.yaml", Service(podName)), ("a/b.yaml", Deployment("web"))));
        Assert.Equal("Unproven", Of(("a/a.yaml", Service("app: orders, " + podName)), ("b/b.yaml", Deployment("web"))));

        // Whichever Service selects it already.
        Assert.Equal("SimilarLabels contradicted web",
            Of(("a/a.yaml", Service("app: orders, " + podName)), ("a/b.yaml", Deployment("web") + Service(name: "web"))));
    }

    [Fact]
    public void Namesake_IsMeant_WhereTheRestAgreesOrItsNameHoldsTheValue()
    {
        Assert.Equal("SimilarLabels contradicted shop-orders",
            Of(("a/a.yaml", Service("app: orders", "shop-orders-svc")), ("a/b.yaml", Deployment("shop-orders", "component: api"))));
        Assert.Equal("SimilarLabels contradicted shop-orders",
            Of(("a/a.yaml", Service("app: orders, part: back", "shop-orders")), ("a/b.yaml", Deployment("shop-orders", "component: api"))));
        Assert.Equal("SimilarLabels contradicted orders", Of(("a/a.yaml", Service("app: shop, role: public")), ("a/b.yaml", Deployment(labels: "app: shop"))));
        Assert.Equal("Unproven", Of(("a/a.yaml", Service("app: web")), ("a/b.yaml", Deployment(labels: "component: api"))));
        Assert.Equal("Unproven", Of(("a/a.yaml", Service("app: shop, role: public", "door")), ("a/b.yaml", Deployment("web", "app: shop"))));
        Assert.Equal("Unproven", Of(("a/a.yaml", Service("app: orders")), ("b/b.yaml", Deployment(labels: "component: api"))));
    }

    [Fact]
    public void Namesake_ThatAnotherServiceBesideItSelects_IsNotMeant()
    {
        var selected = Deployment(labels: "component: api");
        Assert.Equal("Unproven", Of(("a/a.yaml", Service("app: orders")), ("a/b.yaml", selected + Service("component: api", "web"))));
        Assert.Equal("SimilarLabels contradicted orders",
            Of(("a/a.yaml", Service("app: orders")), ("a/b.yaml", selected), ("c/c.yaml", Service("component: api", "web"))));
    }

    [Fact]
    public void Key_IsMisspelt_WhereItsValueIsTheSame()
    {
        Assert.Equal("app=orders", Found("ap: orders", "component: orders, app: orders"));
        Assert.Null(Found("ap: orders", "app: web, component: orders"));
        Assert.Null(Found("ap: orders", "app: '${APP}'"));
        Assert.Equal("appp=orders", Found("ap: web, apps: orders", "ap: web, appp: orders, app: orders"));

        static string? Found(string selector, string labels) =>
            MismatchOf(("k8s.yaml", Service(selector) + Deployment(labels: labels)))?.Differences.Select(difference => difference.Found?.ToString())
                .FirstOrDefault();
    }

    [Fact]
    public void Copy_OfAServiceAndItsPods_SelectsWhatStandsBesideIt()
    {
        var original = ("a/a.yaml", Deployment() + Service());
        var copy = ("0/a.yaml", Service() + Deployment("orders-alt", "app: orders-alt"));
        Assert.Equal("Copied contradicted orders-alt", Of(copy, original));
        Assert.Null(Of(("0/a.yaml", Service() + Deployment("second") + Deployment("orders-alt", "app: orders-alt")), original));
        Assert.Null(Of(("0/a.yaml", Service(name: "other") + Deployment("orders-alt", "app: orders-alt")), original));
        Assert.Null(Of(copy, ("a/a.yaml", Service()), ("b/b.yaml", Deployment())));
        Assert.Null(Of(("0/a.yaml", Service() + Deployment("orders-alt", "app: orders-alt") + Service("app: orders-alt", "alt")), original));
        Assert.Null(Of(("0/a.yaml", Service() + Deployment("web", "app: web")), original));
        Assert.Null(Of(("0/a.yaml", Service() + Deployment("orders-alt", "app: orders-alt", @namespace: "shop") + Deployment("web", "app: web")),
            ("a/a.yaml", Deployment() + Service(@namespace: "shop"))));
        Assert.Null(Of(
            ("0/a.yaml", Service()),
            ("0/b.yaml", Deployment("orders-alt", "app: orders-alt")),
            ("0/kustomization.yaml", "commonLabels: { app: orders }\nresources: [b.yaml]"),
            original));
    }

    private static void AssertNearest(string selector, params (string Path, string Text)[] workloads)
    {
        Assert.Equal("near", MismatchOf([("a/0.yaml", Service(selector)), .. workloads])?.Workload?.Name);
        Assert.Equal("near", MismatchOf([("a/0.yaml", Service(selector)), .. workloads.Reverse()])?.Workload?.Name);
    }

    private static string? Of(string text) => Of(("k8s.yaml", text));

    /// <summary>The kind of the miss, whether it is contradicted, and the workload that was probably meant.</summary>
    private static string? Of(params (string Path, string Text)[] files) => MismatchOf(files) is { } miss
        ? $"{miss.Kind}{(miss.IsContradicted ? " contradicted" : "")}{(miss.Workload is null ? "" : " " + miss.Workload.Name)}"
        : null;

    private static SelectorMismatch? MismatchOf(params (string Path, string Text)[] files)
    {
        var graph = ManifestGraph.Create(files.Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Path, file.Text)))));
        return graph.MismatchOf(graph.Sets.SelectMany(set => set.Resources).OfType<Service>().First());
    }

    /// <summary>A Deployment of each name, and a Service of it whose selector has a character too many.</summary>
    private static ManifestGraph Create(IEnumerable<string> names, string deployments, string services) => ManifestGraph.Create(
        from name in names
        from file in new[] { (Path: deployments, Text: Deployment(name, $"app: {name}")), (Path: services, Text: Service($"app: {name}x", name)) }
        group file.Text by string.Format(CultureInfo.InvariantCulture, file.Path, name) into texts
        select new ManifestInput(ManifestReader.Read(new SourceFile(texts.Key, string.Concat(texts)))));
}
