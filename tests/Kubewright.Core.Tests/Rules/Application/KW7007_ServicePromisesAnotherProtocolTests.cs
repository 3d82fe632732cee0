using Kubewright.Core.Application;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7007_ServicePromisesAnotherProtocolTests
{
    [Fact]
    public void Reports_HttpsByName()
    {
        var finding = Assert.Single(Verify("{ name: {|KW7007:https|}, port: 443, targetPort: 8080 }"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "Service 'orders' promises HTTPS on port 'https', but the application speaks HTTP without TLS there: "
                + "Shop.Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Theory]
    [InlineData("{ name: {|KW7007:https-api|}, port: 443, targetPort: http }")]
    [InlineData("{ name: api, appProtocol: {|KW7007:https|}, port: 443, targetPort: http }")]
    [InlineData("{ name: {|KW7007:grpc|}, port: 80, targetPort: http }")]
    [InlineData("{ name: api, appProtocol: {|KW7007:kubernetes.io/h2c|}, port: 80, targetPort: http }")]
    public void Reports_WhatItDoesNotSpeak(string port) => Verify(port);

    [Fact]
    public void Reports_443WithoutANameQuietly() => Assert.Equal(Severity.Info, Assert.Single(Verify("{ port: {|KW7007:443|}, targetPort: 8080 }")).Severity);

    [Fact]
    public void Reports_HttpWhereItSpeaksHttps() =>
        Verify("{ name: {|KW7007:http|}, port: 80, targetPort: 8080 }", Orders.OverTls);

    [Theory]
    [InlineData("{ name: http, port: 80, targetPort: 8080 }")]
    [InlineData("{ name: web, port: 443, targetPort: 8080 }")]
    [InlineData("{ name: https, appProtocol: http, port: 443, targetPort: 8080 }")]
    [InlineData("{ port: 80, targetPort: 8080 }")]
    public void Ignores_WhatItSpeaks(string port) => Verify(port);

    [Fact]
    public void Ignores_GrpcWeb() => Verify("{ name: grpc-web, port: 80, targetPort: 8080 }");

    [Fact]
    public void Ignores_GrpcOverHttp2() =>
        Verify("{ name: grpc, port: 80, targetPort: 8080 }",
            Orders.Application(settings: """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }"""));

    /// <summary>The load balancers of clouds end TLS and speak HTTP to the nodes.</summary>
    [Fact]
    public void Ignores_LoadBalancer() => ManifestVerifier.Verify(
        Orders.Deployment() + Orders.Service("{ name: https, port: 443, targetPort: 8080 }").Replace("selector:", "type: LoadBalancer\n  selector:",
            StringComparison.Ordinal),
        Orders.Application());

    private static IEnumerable<Finding> Verify(string port, ApplicationFacts? application = null) =>
        ManifestVerifier.Verify(Orders.Deployment() + Orders.Service(port), application ?? Orders.Application());
}
