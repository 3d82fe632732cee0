using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1025_NamespacesSelectedByNothingTests
{
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: front, labels: { team: front } }\n---\n";

    [Fact]
    public void Reports_AMisspelledLabel() => ManifestVerifier.VerifyMessage(
        Namespace + Policy("team: {|KW1025:frnot|}"),
        "KW1025",
        Severity.Warning,
        "NetworkPolicy 'desk' selects no namespaces: Namespace 'front' carries team=front, not team=frnot; did you mean 'front'?");

    [Theory]
    [InlineData("team: front")]
    [InlineData("team: elsewhere")]
    [InlineData("kubernetes.io/metadata.name: front")]
    public void Ignores_Selector(string labels) => ManifestVerifier.Verify(Namespace + Policy(labels));

    [Fact]
    public void Fixes_TheLabel() => ManifestVerifier.VerifyFix(Namespace + Policy("team: {|KW1025:frnot|}"), "KW1025", Namespace + Policy("team: front"));

    private static string Policy(string labels) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{ name: desk }}\nspec: {{ podSelector: {{}}, policyTypes: [Ingress], ingress: [{{ "
            + $"from: [{{ namespaceSelector: {{ matchLabels: {{ {labels} }} }} }}] }}] }}\n";
}
