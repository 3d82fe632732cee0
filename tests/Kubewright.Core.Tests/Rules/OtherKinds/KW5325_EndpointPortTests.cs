using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5325_EndpointPortTests
{
    [Fact]
    public void Reports_NumberOutOfRange() => ManifestVerifier.VerifyMessage(
        EndpointsOf("port: {|KW5325:65536|}"),
        "KW5325",
        Severity.Error,
        "Endpoints 'database' has the port 65536, but ports are between 1 and 65535");

    [Theory]
    [InlineData("{|KW5325:name|}: tcp")]
    [InlineData("port: 5432, name: {|KW5325:TCP|}")]
    [InlineData("port: 5432, appProtocol: {|KW5325:a/b/c|}")]
    [InlineData("{|KW5325:port|}: 5432 }, { port: 5433, name: b")]
    public void Reports_PortOfEndpoints(string port) => ManifestVerifier.Verify(EndpointsOf(port));

    [Theory]
    [InlineData("name: tcp }, { name: {|KW5325:tcp|}")]
    [InlineData("port: 5432 }, { {|KW5325:port|}: 5433")]
    [InlineData("name: {|KW5325:TCP|}")]
    public void Reports_PortOfASlice(string port) => ManifestVerifier.Verify(SliceOf(port));

    [Theory]
    [InlineData("port: 5432")]
    [InlineData("port: 5432, name: tcp }, { port: 5433, name: tls")]
    public void Ignores_Port(string port)
    {
        ManifestVerifier.Verify(EndpointsOf(port));
        ManifestVerifier.Verify(SliceOf(port));
    }

    private static string EndpointsOf(string port) => $$"""
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: database
        subsets:
          - addresses: [{ ip: 10.0.0.7 }]
            ports: [{ {{port}} }]
        """;

    private static string SliceOf(string port) => $$"""
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata:
          name: database
        addressType: IPv4
        endpoints:
          - addresses: [10.0.0.7]
        ports: [{ {{port}} }]
        """;
}
