using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5324_EndpointAddressTests
{
    [Fact]
    public void Reports_Loopback() => ManifestVerifier.VerifyMessage(
        EndpointsOf("addresses: [{ ip: {|KW5324:127.0.0.1|} }]"),
        "KW5324",
        Severity.Error,
        "Endpoints 'database': the endpoint '127.0.0.1' is in the loopback range 127.0.0.0/8, to which no node sends traffic");

    [Theory]
    [InlineData("addresses: [{ ip: {|KW5324:db.example.com|} }]")]
    [InlineData("addresses: [{ ip: {|KW5324:169.254.1.1|} }]")]
    [InlineData("addresses: [{ ip: 10.0.0.7, hostname: {|KW5324:Db|}, nodeName: {|KW5324:Node_1|} }]")]
    [InlineData("{|KW5324:ports|}: [{ port: 5432 }]")]
    public void Reports_Subset(string subset) => ManifestVerifier.Verify(EndpointsOf(subset));

    [Theory]
    [InlineData("IPv4", "{|KW5324:\"fd00::7\"|}")]
    [InlineData("IPv6", "{|KW5324:10.0.0.7|}")]
    [InlineData("IPv6", "{|KW5324:\"fe80::1\"|}")]
    [InlineData("{|KW5343:FQDN|}", "{|KW5324:Db.example.com|}")]
    [InlineData("{|KW5343:FQDN|}", "{|KW5324:db|}")]
    public void Reports_AddressOfASlice(string type, string address) => ManifestVerifier.Verify(SliceOf(type, address));

    [Theory]
    [InlineData("IPv4", "10.0.0.7")]
    [InlineData("IPv6", "\"fd00::7\"")]
    [InlineData("{|KW5343:FQDN|}", "db.example.com.")]
    [InlineData("IPv4", "\"${ADDRESS}\"")]
    public void Ignores_AddressOfASlice(string type, string address) => ManifestVerifier.Verify(SliceOf(type, address));

    [Fact]
    public void Ignores_Endpoints() => ManifestVerifier.Verify(EndpointsOf("notReadyAddresses: [{ ip: 10.0.0.7, hostname: db-0 }]"));

    private static string EndpointsOf(string subset) => $"apiVersion: v1\nkind: Endpoints\nmetadata:\n  name: database\nsubsets:\n  - {subset}\n";

    private static string SliceOf(string type, string address) => $"""
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata:
          name: database
        addressType: {type}
        endpoints:
          - addresses: [{address}]
        """;
}
