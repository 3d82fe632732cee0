using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7003_ProbePortNotListenedOnTests
{
    [Fact]
    public void Reports_NumberThatNobodyListensOn()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment(probePort: "{|KW7003:80|}") + Orders.Service("{ port: 80, targetPort: http }"),
            Orders.Application()));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' probes port 80 of container 'api' (readinessProbe), but Shop.Orders listens on 8080 "
                + "(image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Fact]
    public void Ignores_NumberThatItListensOn() =>
        ManifestVerifier.Verify(Orders.Deployment(probePort: "8080") + Orders.Service("{ port: 80, targetPort: http }"), Orders.Application());

    [Fact]
    public void Ignores_PortsOfServiceMeshes() => ManifestVerifier.Verify(
        Orders.Deployment(probePort: "15021", annotations: "{ sidecar.istio.io/inject: 'true' }"),
        Orders.Application());
}
