using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2025_IngressPortNameInvalidTests
{
    private static readonly string Orders = Deployment() + Service("- name: public-rest-api-v2\n  port: 80\n  targetPort: http") + "\n---\n";

    [Fact]
    public void Reports_NameThatOnlyAServiceCanHave() => ManifestVerifier.VerifyMessage(
        Orders + Ingress("name: {|KW2025:public-rest-api-v2|}"),
        "KW2025",
        Severity.Error,
        "Ingress 'orders' names the Service port 'public-rest-api-v2', which an Ingress cannot: it has 18 characters, at most 15 are allowed; "
            + "a Service port may have that name, an Ingress must use its number");

    [Fact]
    public void Reports_QuotedNumber() => Assert.Contains(
        ManifestVerifier.Check(null, ("manifest.yaml", Orders + Ingress("name: \"80\""))),
        finding => finding is { Id: "KW2025", Severity: Severity.Error }
            && finding.Message.EndsWith("it has no letter, and needs at least one; write 'number: 80'", StringComparison.Ordinal));

    [Fact]
    public void Ignores_Number() => ManifestVerifier.Verify(Orders + Ingress("number: 80"));

    [Fact]
    public void Fixes_QuotedNumber()
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, ("manifest.yaml", Orders + Ingress("name: \"80\""))),
            finding => finding.Id == "KW2025");
        Assert.Equal(["number", "80"], finding.Fix!.Edits.Select(edit => edit.NewText));
    }

    [Fact]
    public void Reports_DefaultBackend()
    {
        var ingress = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: orders }\nspec: { defaultBackend: { service: { name: orders, port: { "
            + "name: {|KW2025:public-rest-api-v2|} } } } }\n";
        ManifestVerifier.Verify(Orders + ingress);
    }

    [Theory]
    [InlineData("name: My_Port")]
    [InlineData("name: \"99999\"")]
    [InlineData("name: \"80\"\n              number: 80")]
    public void Fixes_NothingThatIsNoNumber(string port)
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, ("manifest.yaml", Orders + Ingress(port.Replace("              ", "                  ", StringComparison.Ordinal)))),
            finding => finding.Id == "KW2025");
        Assert.Null(finding.Fix);
        Assert.DoesNotContain("a Service port may have that name", port.Contains('_', StringComparison.Ordinal) ? finding.Message : "",
            StringComparison.Ordinal);
    }

    private static string Ingress(string port) => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: orders
        spec:
          rules:
            - host: orders.example.com
              http:
                paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: orders
                        port:
                          {port}
        """;
}
