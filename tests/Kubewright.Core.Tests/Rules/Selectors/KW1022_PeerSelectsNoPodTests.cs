using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1022_PeerSelectsNoPodTests
{
    [Fact]
    public void Reports_AMisspelledPeer() => ManifestVerifier.VerifyMessage(
        Desk.Pods + Policy("podSelector: { matchLabels: { app: {|KW1022:desc|} } }"),
        "KW1022",
        Severity.Warning,
        "NetworkPolicy 'desk' selects no pods: the pods of Deployment 'desk' carry app=desk, not app=desc, so it lets nobody through by this; did you mean "
        + "'desk'?");

    [Fact]
    public void Reports_APeerThatIsNotHere_AsInformation() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(Desk.Pods + Policy("podSelector: { matchLabels: { {|KW1022:app: storefront|} } }"))).Severity);

    [Theory]
    [InlineData("podSelector: {}")]
    [InlineData("podSelector: { matchLabels: { app: desk } }")]
    [InlineData("podSelector: { matchExpressions: [{ key: app, operator: In, values: [desk, other] }] }")]
    [InlineData("ipBlock: { cidr: 10.0.0.0/8 }")]
    public void Ignores_Peer(string peer) => ManifestVerifier.Verify(Desk.Pods + Policy(peer));

    [Fact]
    public void Ignores_PodsOfAnotherNamespace_WhereNamespacesAreSelected() => ManifestVerifier.Verify(
        Desk.Pods.Replace("name: desk }", "name: desk, namespace: shop }", StringComparison.Ordinal)
            + Policy("podSelector: { matchLabels: { app: desk } }, namespaceSelector: {}").Replace("name: desk }", "name: desk, namespace: other }",
                StringComparison.Ordinal));

    [Fact]
    public void Fixes_ThePeer() => ManifestVerifier.VerifyFix(
        Desk.Pods + Policy("podSelector: { matchLabels: { app: {|KW1022:desc|} } }"),
        "KW1022",
        Desk.Pods + Policy("podSelector: { matchLabels: { app: desk } }"));

    private static string Policy(string peer) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{ name: desk }}\nspec: {{ podSelector: {{}}, policyTypes: [Ingress], ingress: [{{ "
            + $"from: [{{ {peer} }}] }}] }}\n";
}
