using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1021_PolicySelectsNoPodTests
{
    [Fact]
    public void Reports_AMisspelledLabel() => ManifestVerifier.VerifyMessage(
        Desk.Pods + Policy("app: {|KW1021:desc|}"),
        "KW1021",
        Severity.Warning,
        "NetworkPolicy 'desk' selects no pods: the pods of Deployment 'desk' carry app=desk, not app=desc, so it restricts nothing; did you mean 'desk'?");

    [Theory]
    [InlineData("app: desk")]
    [InlineData("")]
    public void Ignores_Selector(string labels) => ManifestVerifier.Verify(Desk.Pods + Policy(labels));

    [Fact]
    public void Fixes_TheLabel() => ManifestVerifier.VerifyFix(Desk.Pods + Policy("app: {|KW1021:desc|}"), "KW1021", Desk.Pods + Policy("app: desk"));

    private static string Policy(string labels) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{ name: desk }}\nspec: {{ podSelector: {{ matchLabels: {{ {labels} }} }}, "
            + $"policyTypes: [Ingress] }}\n";
}
