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
}
