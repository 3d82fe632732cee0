using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7104_SchemeIsNotOfPortTests
{
    [Fact]
    public void Reports_HttpsToHttpPort() => ManifestVerifier.VerifyMessage(
        Client.With("{|KW7104:https|}://orders:80") + Client.Orders(),
        "KW7104",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' speaks https to port 80 of Service 'orders', but that port is called 'http'");

    [Fact]
    public void Reports_AppProtocol() => ManifestVerifier.VerifyMessage(
        Client.With("{|KW7104:http|}://orders:5000") + Client.Orders("[{ name: api, port: 5000, targetPort: 8080, appProtocol: https }]"),
        "KW7104",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' speaks http to port 5000 of Service 'orders', but its appProtocol is https");

    [Fact]
    public void Reports_ServerThatSpeaksHttp()
    {
        // The port is called nothing and stands for nothing, but the application behind it is known.
        var finding = Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment(env: "[{ name: SELF_URL, value: '{|KW7104:https|}://orders:5000' }]") + Orders.Service("{ port: 5000, targetPort: 8080 }"),
            Orders.Application()));
        Assert.Equal(
            "SELF_URL of Deployment 'orders' speaks https to port 5000 of Service 'orders', but it speaks http: Shop.Orders listens on 8080 "
                + "(image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Theory]
    [InlineData("https://orders:443", "[{ name: https, port: 443, targetPort: 8080 }]")]
    [InlineData("https://orders:5000", "[{ name: api, port: 5000, targetPort: 8080 }]")]
    [InlineData("https://orders:80", "[{ name: web, port: 80, targetPort: 8080 }]")]
    [InlineData("http://orders:443", "[{ name: tls, port: 443, targetPort: 8080 }]")]
    [InlineData("https+http://orders:80", "[{ name: http, port: 80, targetPort: 8080 }]")]
    public void Ignores_WhatIsNotSure(string value, string ports) => ManifestVerifier.Verify(Client.With(value) + Client.Orders(ports));

    [Fact]
    public void Fixes_Scheme() => ManifestVerifier.VerifyFix(
        Client.With("{|KW7104:https|}://orders:80/api") + Client.Orders(), "KW7104", Client.With("http://orders:80/api") + Client.Orders());

    [Theory]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 80")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 8080")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 5000")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 8000")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 3000")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: http")]
    [InlineData("wss", 80, "name: http, port: 80")]
    [InlineData("http", 443, "name: https, port: 443")]
    [InlineData("http", 443, "name: https, port: 443, targetPort: 8443")]
    [InlineData("http", 443, "name: https, port: 443, targetPort: 8081")]
    [InlineData("http", 443, "name: https, port: 443, targetPort: 5001")]
    [InlineData("http", 443, "name: https, port: 443, targetPort: https")]
    [InlineData("ws", 443, "name: https, port: 443, targetPort: 8443")]
    [InlineData("https", 9000, "port: 9000, appProtocol: http")]
    [InlineData("https", 9000, "port: 9000, appProtocol: HTTP")]
    [InlineData("https", 9000, "port: 9000, appProtocol: kubernetes.io/h2c")]
    [InlineData("https", 9000, "port: 9000, appProtocol: kubernetes.io/ws")]
    [InlineData("http", 9000, "port: 9000, appProtocol: https")]
    [InlineData("http", 9000, "port: 9000, appProtocol: kubernetes.io/wss")]
    public void Reports_WhatAPortIsSaidToSpeak(string scheme, int port, string servicePort) => Assert.Contains("KW7104", Ids(scheme, port, servicePort));

    [Theory]
    [InlineData("http", 80, "name: http, port: 80, targetPort: 8080")]
    [InlineData("https", 443, "name: https, port: 443, targetPort: 8443")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 8443")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: web")]
    [InlineData("https", 80, "name: web, port: 80, targetPort: 8080")]
    [InlineData("https", 8080, "name: http, port: 8080, targetPort: 8080")]
    [InlineData("http", 443, "name: https, port: 443, targetPort: 8080")]
    [InlineData("http", 443, "name: https, port: 443, targetPort: web")]
    [InlineData("http", 8443, "name: https, port: 8443, targetPort: 8443")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 8080, appProtocol: grpc")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 8080, appProtocol: '${PROTOCOL}'")]
    [InlineData("https", 80, "name: http, port: 80, targetPort: 8080, protocol: UDP")]
    [InlineData("https", 9000, "port: 9000, appProtocol: https")]
    [InlineData("http", 9000, "port: 9000, appProtocol: http")]
    public void Ignores_WhatAPortIsNotSaidToSpeak(string scheme, int port, string servicePort) =>
        Assert.DoesNotContain("KW7104", Ids(scheme, port, servicePort));

    private static IEnumerable<string> Ids(string scheme, int port, string servicePort) =>
        ManifestVerifier.Check(null, ("a.yaml", Client.With($"{scheme}://orders:{port}") + Client.Orders($"[{{ {servicePort} }}]")))
            .Select(finding => finding.Id);
}
