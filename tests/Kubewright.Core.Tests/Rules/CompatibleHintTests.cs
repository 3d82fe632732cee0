using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules;

/// <summary>A port for one protocol is never proposed where another is spoken: a name that is right but for the protocol helps nobody.</summary>
public sealed class CompatibleHintTests
{
    private const string DnsService =
        "---\napiVersion: v1\nkind: Service\nmetadata: { name: dns }\nspec: { selector: { app: other }, ports: [{ name: dns, port: 53, protocol: UDP }] }\n";

    private const string Ingress = DnsService + """
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { defaultBackend: { service: { name: dns, port: { name: dsn } } } }
        """;

    private static string Dns(string more = "") => Deployment(Container("- name: dns\n  containerPort: 53\n  protocol: UDP\n" + more) + "\n");

    private static string Probing(string port) =>
        Deployment(Container("- name: dns\n  containerPort: 53\n  protocol: UDP") + $"\n  livenessProbe:\n    httpGet:\n      port: {port}\n");

    private static string Route(string kind) =>
        DnsService + $"---\napiVersion: gateway.networking.k8s.io/v1\nkind: {kind}\nmetadata: {{ name: shop }}\nspec: {{ rules: [{{ backendRefs: [{{ name: "
            + $"dns, port: 54 }}] }}] }}\n";

    public static TheoryData<string, string> Mistakes => new()
    {
        { "KW2001", Dns() + Service("- port: 53\n  targetPort: dsn") },
        { "KW2001", Dns("- name: dns-tcp\n  containerPort: 53") + Service("- port: 53\n  targetPort: dsn") },
        { "KW2023", Dns() + Service("- port: 53\n  targetPort: Dns") },
        { "KW2008", Dns() + Service("- port: 53\n  targetPort: 54") },
        { "KW2051", Probing("dsn") },
        { "KW2024", Probing("DNS") },
        { "KW4002", Ingress },
        { "KW4005", Route("TCPRoute") },
        { "KW7102", Deployment(Api + "\n  env:\n    - name: RESOLVER_URL\n      value: http://dns:54\n") + DnsService[4..] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void PortOfAnotherProtocol_IsNotMeant(string id, string manifest)
    {
        var finding = Assert.Single(ManifestVerifier.Check(null, ("a.yaml", manifest)), one => one.Id == id);

        Assert.DoesNotContain("did you mean", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void PortOfTheSameProtocol_IsMeant(string id, string manifest)
    {
        var finding = Assert.Single(
            ManifestVerifier.Check(null, ("a.yaml", manifest.Replace("protocol: UDP", "protocol: TCP", StringComparison.Ordinal))), one => one.Id == id);

        Assert.NotNull(finding.Fix);
    }

    [Fact]
    public void RouteForUdp_MeansAPortForUdp() =>
        Assert.NotNull(Assert.Single(ManifestVerifier.Check(null, ("a.yaml", Route("UDPRoute"))), one => one.Id == "KW4005").Fix);
}
