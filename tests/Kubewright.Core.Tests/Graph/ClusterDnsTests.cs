using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Graph;

/// <summary>Host names as the pods of the Deployment web in k8s/web.yaml resolve them.</summary>
public sealed class ClusterDnsTests
{
    private const string Headless = "clusterIP: None";

    private const string MovedElsewhere = "namespace: other\nresources: [a.yaml]";

    [Fact]
    public void ShortName_IsOfTheOwnNamespace()
    {
        var found = Resolve("orders", "shop", Service("orders", "shop"), Service("orders", "front"));
        Assert.Equal((HostOutcome.Found, "orders", "shop", true), (found.Outcome, found.Service, found.Namespace, found.IsCertain));
        Assert.Equal("shop", Assert.Single(found.Services).Metadata.Namespace.Value);
    }

    [Fact]
    public void ShortName_OfAnotherNamespaceAlone_IsNotFoundHere()
    {
        var found = Resolve("orders", "shop", Service("orders", "front"));
        Assert.Equal((HostOutcome.InOtherNamespace, "shop", "orders.front", true), (found.Outcome, found.Namespace, found.Suggestion, found.IsCertain));
        Assert.Single(found.Services);
    }

    [Fact]
    public void ShortName_OfTwoOtherNamespaces_IsNoneOfThemMoreThanTheOther()
    {
        var found = Resolve("orders", "shop", Service("orders", "front"), Service("orders", "back"));
        Assert.Equal((HostOutcome.InOtherNamespace, null), (found.Outcome, found.Suggestion));
        Assert.Equal(2, found.Services.Length);
    }

    [Fact]
    public void ShortName_TwiceInOneOtherNamespace_IsOfThatOne() =>
        Assert.Equal("orders.front", Resolve("orders", "shop", [("k8s/a.yaml", Service("orders", "front") + Service("orders", "front"))]).Suggestion);

    [Theory]
    [InlineData("", "front")]
    [InlineData("shop", "")]
    public void ShortName_WhereANamespaceIsNotStated_IsUnknown(string own, string other) =>
        Assert.Equal(HostOutcome.Unknown, Resolve("orders", own, Service("orders", other)).Outcome);

    [Fact]
    public void ShortName_OfAServiceThatAnOverlayMoves_IsUnknown() =>
        Assert.Equal(HostOutcome.Unknown,
            Resolve("orders", "shop", [("a/a.yaml", Service("orders", "front")), ("a/kustomization.yaml", MovedElsewhere)]).Outcome);

    [Fact]
    public void ShortName_OfOneOfTwoServicesThatAnOverlayMoves_IsUnknown() => Assert.Equal(
        HostOutcome.Unknown,
        Resolve("orders", "shop",
            [("a/a.yaml", Service("orders", "front")), ("a/kustomization.yaml", MovedElsewhere), ("b/b.yaml", Service("orders", "back"))]).Outcome);

    [Fact]
    public void ShortName_OfAnAlternative_IsUnknown() => Assert.Equal(
        HostOutcome.Unknown,
        Resolve("orders", "shop", [("dev/a.yaml", Service("orders", "shop") + Web("shop"))]).Outcome);

    [Fact]
    public void ShortName_ThatOnlyAnAlternativeHasElsewhere_IsNotFound() => Assert.Equal(
        HostOutcome.NotFound,
        Resolve("orders", "shop", [("dev/a.yaml", Service("orders", "front") + Web("shop"))]).Outcome);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: { name: orders, labels: { app: 'x }\n")]
    [InlineData("apiVersion: example.com/v1\nkind: Shop\nmetadata: { name: orders }\nspec: { replicas: 2 }\n")]
    public void Name_ThatMayBeThatOfAnUnseenService_IsUnknown(string document)
    {
        Assert.Equal(HostOutcome.Unknown, Resolve("orders", "shop", [("k8s/a.yaml", document)]).Outcome);
        Assert.Equal(HostOutcome.Unknown, Resolve("orders.shop", "shop", [("k8s/a.yaml", document)]).Outcome);
        Assert.Equal(HostOutcome.NotFound, Resolve("billing.shop", "shop", [("k8s/a.yaml", document)]).Outcome);
    }

    [Fact]
    public void MisspeltShortName_IsUnderstood()
    {
        var found = Resolve("ordres", "shop", Service("orders", "shop"));
        Assert.Equal((HostOutcome.NotFound, "ordres", "shop", "orders"), (found.Outcome, found.Service, found.Namespace, found.Suggestion));
        Assert.Equal("orders", found.Suggested?.Name);
    }

    [Fact]
    public void MisspeltShortName_OfAServiceThatAnOverlayRenames_HasNoSuggestion()
    {
        var found = Resolve("ordres", "shop", [("a/a.yaml", Service("orders", "shop")), ("a/kustomization.yaml", "namePrefix: dev-\nresources: [a.yaml]")]);
        Assert.Equal((HostOutcome.NotFound, null), (found.Outcome, found.Suggestion));
    }

    [Fact]
    public void MisspeltName_ThatAWorkloadHas_IsStillTheNearestService()
    {
        var found = Resolve("order", "shop", [("k8s/a.yaml", Service("orders", "shop") + Web("shop", "order"))]);
        Assert.Equal(("orders", null), (found.Suggestion, found.Namesake));
    }

    [Fact]
    public void NameOfAWorkload_IsThatOfTheOneServiceThatSelectsIt()
    {
        var found = Resolve("web", "shop", Service("front-door", "shop", "selector: { app: web }"), Service("other", "shop", "selector: { app: other }"),
            Service("none", "shop"));
        Assert.Equal(("front-door", "web"), (found.Suggestion, found.Namesake?.Name));
    }

    [Fact]
    public void NameOfAWorkload_OfTwoServices_IsThatOfNone() =>
        Assert.Null(Resolve("web", "shop", Service("one-door", "shop", "selector: { app: web }"),
            Service("second", "shop", "selector: { app: web }")).Suggestion);

    [Theory]
    [InlineData("orders.front")]
    [InlineData("orders.front.svc")]
    [InlineData("orders.front.svc.cluster.local")]
    public void WholeName_IsOfItsNamespace(string host)
    {
        var found = Resolve(host, "shop", Service("orders", "shop"), Service("orders", "front"));
        Assert.Equal((HostOutcome.Found, "front", true), (found.Outcome, found.Namespace, found.IsCertain));
        Assert.Equal("front", Assert.Single(found.Services).Metadata.Namespace.Value);
    }

    [Fact]
    public void WholeName_OfAServiceThatMayComeToItsNamespace_IsFoundUncertainly()
    {
        var found = Resolve("orders.front.svc", "shop", Service("orders", ""));
        Assert.Equal((HostOutcome.Found, false), (found.Outcome, found.IsCertain));
    }

    [Theory]
    [InlineData("namespace: front\nresources: [a.yaml]")]
    [InlineData("namespace: other\nresources: [a.yaml]")]
    public void WholeName_OfAServiceOfAnEnvironmentBesideIt_IsUnknown(string kustomization) => Assert.Equal(
        HostOutcome.Unknown,
        Resolve("orders.front.svc", "shop", [("a/a.yaml", Service("orders", "back")), ("a/kustomization.yaml", kustomization)]).Outcome);

    [Fact]
    public void NameOfTwoParts_IsOneOfTheWorldWhereNothingStandsInSuchANamespace()
    {
        Assert.Equal(HostOutcome.Unknown, Resolve("redis.io", "shop", Service("redis", "")).Outcome);
        Assert.Equal(HostOutcome.Found, Resolve("redis.io.svc", "shop", Service("redis", "")).Outcome);
        Assert.Equal(HostOutcome.Found, Resolve("redis.io", "shop", Service("redis", ""), Service("orders", "io")).Outcome);
        Assert.Equal(HostOutcome.Found, Resolve("redis.io", "shop", Service("redis", "io")).Outcome);
    }

    [Fact]
    public void WholeName_OfAnAlternative_IsUnknown() => Assert.Equal(
        HostOutcome.Unknown,
        Resolve("orders.shop", "shop", [("dev/a.yaml", Service("orders", "shop") + Web("shop"))]).Outcome);

    [Fact]
    public void WholeName_OfANamespaceInScope_IsNotFound()
    {
        var found = Resolve("billing.front.svc", "shop", Service("orders", "front"));
        Assert.Equal((HostOutcome.NotFound, null, true), (found.Outcome, found.Suggestion, found.IsOfCluster));
        Assert.False(Resolve("billing.front", "shop", Service("orders", "front")).IsOfCluster);
    }

    [Fact]
    public void WholeName_OfANamespaceThatIsOnlyDeclared_IsNotFound_ButSaysLittle()
    {
        var found = Resolve("billing.front.svc", "shop", [("k8s/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: { name: front }\n")]);
        Assert.Equal((HostOutcome.NotFound, false), (found.Outcome, found.IsOfCluster));
    }

    [Theory]
    [InlineData("billing.front.svc", "shop")]
    [InlineData("billing.default.svc", "")]
    public void WholeName_OfANamespaceThatNothingStates_IsUnknown(string host, string own) =>
        Assert.Equal(HostOutcome.Unknown, Resolve(host, own, Service("orders", own)).Outcome);

    [Theory]
    [InlineData("ordres.front.svc", "orders.front.svc")]
    [InlineData("ordres.front", "orders.front")]
    [InlineData("orders.fornt.svc.cluster.local", "orders.front.svc.cluster.local")]
    public void MisspeltWholeName_IsUnderstood(string host, string meant)
    {
        var found = Resolve(host, "shop", Service("catalog", "front"), Service("orders", "back"), Service("orders", "front"), Service("payments", "front"));
        Assert.Equal((HostOutcome.NotFound, meant), (found.Outcome, found.Suggestion));
        Assert.Equal(("orders", "front"), (found.Suggested?.Name, found.Suggested?.Metadata.Namespace.Value));
    }

    [Fact]
    public void MisspeltNamespace_IsNotThatOfAnotherService() =>
        Assert.Equal(HostOutcome.Unknown, Resolve("orders.fornt.svc", "shop", Service("catalog", "front")).Outcome);

    [Theory]
    [InlineData("", "namePrefix: dev-\nresources: [a.yaml]")]
    [InlineData("dev", "")]
    public void MisspeltWholeName_IsNoneOfAServiceThatIsRenamedOrNotSeen(string alternative, string kustomization) => Assert.Null(
        Resolve("ordres.front.svc", "shop",
            [("a/a.yaml", Service("orders", "front") + (alternative.Length == 0 ? "" : Web("shop"))), ("a/kustomization.yaml", kustomization)]).Suggestion);

    [Fact]
    public void WholeName_OfAServiceOfOtherNamespaces_IsOfThose()
    {
        var found = Resolve("orders.shop.svc", "shop", Service("catalog", "shop"), Service("orders", "front"));
        Assert.Equal((HostOutcome.InOtherNamespace, "orders.front.svc", true), (found.Outcome, found.Suggestion, found.IsCertain));
        Assert.Single(found.Services);
        Assert.False(Resolve("orders.shop", "shop", Service("catalog", "shop"), Service("orders", "front")).IsCertain);
        Assert.Null(Resolve("orders.shop.svc", "shop", Service("catalog", "shop"), Service("orders", "front"), Service("orders", "back")).Suggestion);
        Assert.Equal("orders.front.svc",
            Resolve("orders.shop.svc", "shop", [("k8s/a.yaml", Service("orders", "front") + Service("orders", "front"))]).Suggestion);
    }

    [Fact]
    public void WholeName_OfOtherNamespacesThatAreNotSeen_IsNotFound() => Assert.Equal(
        HostOutcome.NotFound,
        Resolve("orders.shop.svc", "shop", [("dev/a.yaml", Service("orders", "front") + Web("shop"))]).Outcome);

    [Theory]
    [InlineData("orders-0.orders", "shop")]
    [InlineData("orders-0.orders.shop", "shop")]
    [InlineData("orders-0.orders.shop.svc", "shop")]
    [InlineData("orders-0.orders.front.svc.cluster.local", "front")]
    public void Pod_IsNamedBehindAHeadlessService(string host, string @namespace)
    {
        var found = Resolve(host, "shop", Service("orders", "shop", Headless), Service("orders", "front", Headless));
        Assert.Equal((HostOutcome.Found, "orders-0", "orders", @namespace, true), (found.Outcome, found.Pod, found.Service, found.Namespace, found.IsCertain));
        Assert.Equal(@namespace, Assert.Single(found.Services).Metadata.Namespace.Value);
    }

    [Theory]
    [InlineData("orders-0.orders")]
    [InlineData("orders-0.orders.shop")]
    [InlineData("orders-0.orders.shop.svc")]
    public void Pod_HasNoNameBehindAServiceWithAnAddress(string host) =>
        Assert.NotEqual(HostOutcome.Found, Resolve(host, "shop", Service("orders", "shop")).Outcome);

    [Fact]
    public void Pod_HasNoNameWhereOneOfTwoServicesHasAnAddress() => Assert.Equal(
        HostOutcome.Unknown,
        Resolve("orders-0.orders.shop", "shop", [("k8s/a.yaml", Service("orders", "shop", Headless) + Service("orders", "shop"))]).Outcome);

    [Fact]
    public void Svc_BehindTwoParts_SaysThatTheSecondIsANamespace() =>
        Assert.NotEqual(HostOutcome.Found, Resolve("orders-0.orders.svc", "shop", Service("orders", "shop", Headless)).Outcome);

    [Fact]
    public void Pod_OfAMisspeltService_IsUnderstoodWhereTheNameIsWhole()
    {
        var found = Resolve("orders-0.ordres.shop.svc", "shop", Service("orders", "shop", Headless));
        Assert.Equal((HostOutcome.NotFound, "orders-0.orders.shop.svc", "orders-0", "ordres"), (found.Outcome, found.Suggestion, found.Pod, found.Service));
        Assert.Equal(HostOutcome.Unknown, Resolve("orders-0.ordres.shop", "shop", Service("orders", "shop", Headless)).Outcome);
        Assert.Equal(HostOutcome.Unknown, Resolve("orders-0.billing.shop.svc", "shop", Service("orders", "shop", Headless)).Outcome);
        Assert.Equal(HostOutcome.Unknown, Resolve("orders-0.orders.shop.svc", "shop", Service("orders", "front", Headless)).Outcome);
    }

    [Fact]
    public void ServiceWithoutName_IsNone() => Assert.Equal(
        HostOutcome.NotFound,
        Resolve("ordres.shop.svc", "shop", [("k8s/a.yaml", "apiVersion: v1\nkind: Service\nmetadata: { namespace: shop }\n")]).Outcome);

    private static HostResolution Resolve(string host, string own, params string[] services) =>
        Resolve(host, own, [.. services.Select((service, number) => ($"k8s/{number}.yaml", service))]);

    private static HostResolution Resolve(string host, string own, (string Path, string Text)[] files)
    {
        var inputs = files.Prepend(("k8s/web.yaml", Web(own))).Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Item1, file.Item2))));
        var set = ManifestGraph.Create(inputs).Sets[0];
        return set.Resolve(set.Resources.First(resource => resource.Name == "web"), host);
    }

    private static string Web(string @namespace, string name = "web") =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: {name}{In(@namespace)} }}\nspec: {{ template: {{ metadata: {{ labels: {{ app: {name} }} }} "
            + $"}} }}\n---\n";

    private static string Service(string name, string @namespace, string spec = "") =>
        $"apiVersion: v1\nkind: Service\nmetadata: {{ name: {name}{In(@namespace)} }}\nspec: {{ {spec} }}\n---\n";

    private static string In(string @namespace) => @namespace.Length == 0 ? "" : ", namespace: " + @namespace;
}
