using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2038_EndpointPortOfNoServicePortTests
{
    [Fact]
    public void Reports_SliceOfAnotherName() => ManifestVerifier.VerifyMessage(
        Service("name: tcp, port: 5432") + Slice("name: {|KW2038:postgres|}, port: 5432"),
        "KW2038",
        Severity.Warning,
        "EndpointSlice 'database-1' has the port 'postgres', but Service 'database' has only 'tcp': endpoints belong to the Service port of the same name, so "
        + "no traffic comes here");

    [Fact]
    public void Reports_NameWhereTheServiceHasNone() => ManifestVerifier.VerifyMessage(
        Service("port: 5432") + Endpoints("name: {|KW2038:tcp|}, port: 5432"),
        "KW2038",
        Severity.Warning,
        "Endpoints 'database' have the port 'tcp', but Service 'database' has only a port without a name: endpoints belong to the Service port of the same "
        + "name, so no traffic comes here");

    [Fact]
    public void Reports_NoNameWhereTheServiceHasOne() => ManifestVerifier.Verify(
        Service("name: tcp, port: 5432") + Slice("{|KW2038:port|}: 5432"));

    [Fact]
    public void Reports_OtherProtocol() => ManifestVerifier.VerifyMessage(
        Service("name: dns, port: 53, protocol: UDP") + Slice("name: {|KW2038:dns|}, port: 53"),
        "KW2038",
        Severity.Warning,
        "EndpointSlice 'database-1' has the port 'dns' for TCP, but that of Service 'database' is for UDP: endpoints belong to the Service port of the same "
        + "name, so no traffic comes here");

    [Theory]
    [InlineData("name: tcp, port: 5432", "name: tcp, port: 15432")]
    [InlineData("port: 5432", "port: 15432")]
    [InlineData("name: tcp, port: 5432", "name: \"${NAME}\", port: 5432")]
    public void Ignores_TheSameName(string service, string slice) => ManifestVerifier.Verify(Service(service) + Slice(slice));

    [Fact]
    public void Ignores_ServiceWithSelector() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("database.yaml", Service("name: tcp, port: 5432").Replace("spec:\n", "spec:\n  selector: { app: database }\n",
            StringComparison.Ordinal) + Slice("name: postgres, port: 5432"))),
        finding => finding.Id == "KW2038");

    [Fact]
    public void Fixes_ByTheNameOfTheOnlyPort() => ManifestVerifier.VerifyFix(
        Service("name: tcp, port: 5432") + Slice("name: {|KW2038:postgres|}, port: 5432"),
        "KW2038",
        Service("name: tcp, port: 5432") + Slice("name: tcp, port: 5432"));

    private static string Service(string port) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: database
        spec:
          ports:
            - { {{port}} }
        ---

        """;

    private static string Slice(string port) => $$"""
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata:
          name: database-1
          labels:
            kubernetes.io/service-name: database
        addressType: IPv4
        endpoints:
          - addresses: [10.0.0.7]
        ports:
          - { {{port}} }
        """;

    private static string Endpoints(string port) => $$"""
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: database
        subsets:
          - addresses: [{ ip: 10.0.0.7 }]
            ports:
              - { {{port}} }
        """;
}
