using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1027_MeshSelectsNoPodTests
{
    [Fact]
    public void Reports_AMisspelledLabel() => ManifestVerifier.VerifyMessage(
        Desk.Pods + Policy("app: {|KW1027:dsek|}"),
        "KW1027",
        Severity.Warning,
        "AuthorizationPolicy 'desk' selects no pods: the pods of Deployment 'desk' carry app=desk, not app=dsek, so it holds for none; did you mean 'desk'?");

    [Fact]
    public void Reports_PodsThatAreNotHere_AsInformation() =>
        Assert.Equal(Severity.Info, Assert.Single(ManifestVerifier.Verify(Desk.Pods + Policy("{|KW1027:app: other|}"))).Severity);

    [Theory]
    [InlineData("networking.istio.io/v1", "Gateway", "selector: { app: {|KW1027:dsek|} }, servers: []")]
    [InlineData("networking.istio.io/v1", "Sidecar", "workloadSelector: { labels: { app: {|KW1027:dsek|} } }")]
    [InlineData("networking.istio.io/v1", "DestinationRule", "host: other.example.com, subsets: [{ name: all, labels: { app: {|KW1027:dsek|} } }]")]
    public void Reports_PlainMapsOfLabels(string version, string kind, string spec) => ManifestVerifier.Verify(Desk.Pods + Object(version, kind, spec));

    [Theory]
    [InlineData("Gateway", "selector: { istio: ingressgateway }, servers: []")]
    [InlineData("Gateway", "selector: { app: desk }, servers: []")]
    [InlineData("DestinationRule", "host: other.example.com, subsets: [{ name: all, labels: { app: desk } }]")]
    public void Ignores_Selectors(string kind, string spec) => ManifestVerifier.Verify(Desk.Pods + Object("networking.istio.io/v1", kind, spec));

    [Fact]
    public void Ignores_PodsOfAnyNamespace_ForTheRootOfTheMesh() => ManifestVerifier.Verify(
        Desk.Pods.Replace("{ name: desk }\nspec", "{ name: desk, namespace: shop }\nspec", StringComparison.Ordinal)
            + Policy("app: desk").Replace("{ name: desk }", "{ name: desk, namespace: istio-system }", StringComparison.Ordinal));

    [Fact]
    public void Fixes_TheLabel() => ManifestVerifier.VerifyFix(Desk.Pods + Policy("app: {|KW1027:dsek|}"), "KW1027", Desk.Pods + Policy("app: desk"));

    private static string Policy(string labels) =>
        Object("security.istio.io/v1", "AuthorizationPolicy", $"selector: {{ matchLabels: {{ {labels} }} }}, action: DENY");

    private static string Object(string version, string kind, string spec) =>
        $"apiVersion: {version}\nkind: {kind}\nmetadata: {{ name: desk }}\nspec: {{ {spec} }}\n";
}
