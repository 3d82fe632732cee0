using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4030_PolicyPortNotOfPodsTests
{
    private const string Pods =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: desk }\nspec:\n  replicas: 3\n  selector: { matchLabels: { app: desk } }\n  template:\n    "
            + "metadata: { labels: { app: desk } }\n    spec: { containers: [{ name: desk, image: 'desk:1', ports: [{ name: http, containerPort: 8080 }] }] "
                + "}\n---\n";

    private const string Service = "apiVersion: v1\nkind: Service\nmetadata: { name: desk, labels: { app: desk } }\nspec: { selector: { app: desk }, ports: [{ "
        + "name: web, port: 80, targetPort: http }] }\n---\n";

    [Fact]
    public void Reports_ThePortOfTheService() => ManifestVerifier.VerifyMessage(
        Pods + Service + Policy("{|KW4030:80|}"),
        "KW4030",
        Severity.Warning,
        "NetworkPolicy 'desk' allows port 80, which is the port of Service 'desk'; a policy is about the ports of the pods, and those of Deployment 'desk' are "
        + "reached on 8080");

    [Fact]
    public void Reports_ANameThatNoPodHas() => ManifestVerifier.Verify(Pods + Policy("{|KW4030:htp|}"));

    [Fact]
    public void Reports_PortsOfPeers() => ManifestVerifier.Verify(Pods + Policy("1").Replace(
        "policyTypes: [Ingress], ingress: [{ ports: [{ port: 1 }] }]",
        "policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: desk } } }], ports: [{ port: {|KW4030:htp|} }] }]",
        StringComparison.Ordinal));

    [Theory]
    [InlineData("8080")]
    [InlineData("http")]
    [InlineData("9000")]
    [InlineData("'${PORT}'")]
    public void Ignores_Port(string port) => ManifestVerifier.Verify(Pods + Service + Policy(port));

    [Fact]
    public void Fixes_ByThePortOfThePods() => ManifestVerifier.VerifyFix(Pods + Service + Policy("{|KW4030:80|}"), "KW4030", Pods + Service + Policy("8080"));

    private static string Policy(string port) =>
        $"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{ name: desk }}\nspec: {{ podSelector: {{ matchLabels: {{ app: desk }} }}, "
            + $"policyTypes: [Ingress], ingress: [{{ ports: [{{ port: {port} }}] }}] }}\n";
}
