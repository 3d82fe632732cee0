using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7202_ProbeOfAnotherMethodTests
{
    [Fact]
    public void Reports_PathThatIsMappedForOtherMethods() => Assert.Equal(
        "Deployment 'orders' probes '/healthz' of container 'api' (livenessProbe) by GET, but Shop.Orders maps it for POST and PUT only (MapGet), so the probe "
        + "fails (405)",
        Assert.Single(ManifestVerifier.Verify(Routes.Probing("{ path: {|KW7202:/healthz|}, port: http }"),
            Routes.Application(Routes.Endpoint("/healthz", "POST", "PUT")))).Message);

    [Fact]
    public void Ignores_PathThatIsMappedForGetToo()
    {
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"), Routes.Application(Routes.Endpoint("/healthz", "POST", "GET")));
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"),
            Routes.Application(Routes.Endpoint("/healthz", "POST"), Routes.Endpoint("/{*path}")));
    }
}
