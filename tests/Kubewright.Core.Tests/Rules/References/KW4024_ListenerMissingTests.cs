using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4024_ListenerMissingTests
{
    [Fact]
    public void Reports_AListenerThatIsNotThere() => ManifestVerifier.VerifyMessage(
        Route("{|KW4024:http|}", "https"),
        "KW4024",
        Severity.Warning,
        "HTTPRoute 'shop' names listener 'http' of Gateway 'public', which has only 'https', so nothing leads to the route; did you mean 'https'?");

    [Theory]
    [InlineData("https", "https")]
    [InlineData("'${NAME}'", "https")]
    [InlineData("http", "'${NAME}'")]
    public void Ignores_Listener(string wanted, string existing) => ManifestVerifier.Verify(Route(wanted, existing));

    [Fact]
    public void Fixes_ByTheOnlyListener() => ManifestVerifier.VerifyFix(Route("{|KW4024:http|}", "https"), "KW4024", Route("https", "https"));

    private static string Route(string wanted, string existing) => $$"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: public }
        spec: { gatewayClassName: istio, listeners: [{ name: {{existing}}, protocol: HTTP, port: 80 }] }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: shop }
        spec: { parentRefs: [{ name: public, sectionName: {{wanted}} }] }
        """;
}
