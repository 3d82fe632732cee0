using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7203_ProbeOfAnotherHostTests
{
    [Fact]
    public void Reports_PathOfAnotherPort() => Assert.Equal(
        "Deployment 'orders' probes '/healthz' of container 'api' (livenessProbe), which Shop.Orders answers for '*:9090' only, but the kubelet asks for the "
        + "pod's address and port 8080: "
            + "the answer is 404 and the probe fails",
        Assert.Single(ManifestVerifier.Verify(
            Routes.Probing("{ path: {|KW7203:/healthz|}, port: http }"),
            Routes.Application(Routes.Endpoint("/healthz") with { Hosts = ["*:9090"] }))).Message);

    [Fact]
    public void Reports_PortOfTheServer() =>
        ManifestVerifier.Verify(Routes.Probing("{ path: {|KW7203:/healthz|}, port: http }"),
            Routes.Application(Routes.Endpoint("/healthz") with { Port = 9090 }));

    [Fact]
    public void Ignores_HostOfTheProbesHeader() =>
        ManifestVerifier.Verify(
            Routes.Probing("{ path: /healthz, port: http, httpHeaders: [{ name: host, value: orders.example.com }] }"),
            Routes.Application(Routes.Endpoint("/healthz") with { Hosts = ["orders.example.com:80"] }));

    [Fact]
    public void Ignores_PortOfTheProbe()
    {
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"),
            Routes.Application(Routes.Endpoint("/healthz") with { Hosts = ["*:9090", "*:8080"] }));
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"), Routes.Application(Routes.Endpoint("/healthz") with { Port = 8080 }));
    }
}
