using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7006_ProbeSpeaksAnotherProtocolTests
{
    [Fact]
    public void Reports_HttpsWithoutTls()
    {
        var finding = Assert.Single(Verify("httpGet: { path: /, port: http, scheme: {|KW7006:HTTPS|} }", Orders.Application()));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' probes port 8080 of container 'api' (livenessProbe) by HTTPS, but the application speaks HTTP without TLS there: "
                + "Shop.Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Fact]
    public void Reports_HttpToTls() =>
        Verify("httpGet: { path: /, port: {|KW7006:http|} }", Orders.OverTls);

    [Fact]
    public void Reports_Http1ToHttp2Alone() => Verify("httpGet: { path: /, port: {|KW7006:8080|} }", Http2());

    [Fact]
    public void Reports_GrpcWithoutHttp2() => Assert.Contains(
        "by gRPC, which needs HTTP/2",
        Assert.Single(Verify("grpc: { port: {|KW7006:8080|} }", Orders.Application())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Reports_GrpcToTls() => Verify("grpc: { port: {|KW7006:8080|} }", Orders.OverTls);

    [Fact]
    public void Reports_EndpointThatChoosesForItself() => Verify(
        "httpGet: { path: /, port: {|KW7006:8080|} }",
        Orders.Application(code: new CodeListening { Kestrel = [Address(8080) with { Versions = HttpVersions.Http2 }] }));

    [Theory]
    [InlineData("httpGet: { path: /, port: 8080, scheme: HTTP }")]
    [InlineData("httpGet: { path: /, port: http }")]
    [InlineData("tcpSocket: { port: 8080 }")]
    [InlineData("exec: { command: [ls] }")]
    public void Ignores_WhatTheApplicationSpeaks(string probe) => Verify(probe, Orders.Application());

    [Fact]
    public void Ignores_HttpsToTls() =>
        Verify("httpGet: { path: /, port: 8080, scheme: HTTPS }", Orders.OverTls);

    [Fact]
    public void Ignores_GrpcToHttp2() => Verify("grpc: { port: 8080 }", Http2());

    [Fact]
    public void Ignores_ProtocolsThatAreNoConstant() => Verify(
        "httpGet: { path: /, port: 8080 }",
        Orders.Application(code: new CodeListening { DefaultVersions = HttpVersions.Unknown }));

    [Fact]
    public void Ignores_EndpointThatChoosesOtherwiseThanAll() => Verify(
        "httpGet: { path: /, port: 8080 }",
        Orders.Application(
            settings: """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""",
            code: new CodeListening { Kestrel = [Address(8080) with { Versions = HttpVersions.Http1 }] }));

    /// <summary>As the template of gRPC services has it.</summary>
    private static ApplicationFacts Http2() => Orders.Application(settings: """{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" } } }""");

    private static CodeAddress Address(int port) => new(new ListeningAddress("http", "*", port), "ListenAnyIP", new SourceFile("Program.cs", "").All);

    private static IEnumerable<Finding> Verify(string probe, ApplicationFacts application) =>
        ManifestVerifier.Verify(Orders.Deployment(more: $"\n          livenessProbe:\n            {probe}"), application);
}
