using Kubewright.Core.Application.Routes;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7205_GrpcProbeWithoutHealthServiceTests
{
    [Fact]
    public void Reports_GrpcWithoutTheHealthService() => Assert.Equal(
        "Deployment 'orders' asks container 'api' for its gRPC health (livenessProbe), but Shop.Orders maps no gRPC health service: "
            + "call AddGrpcHealthChecks and MapGrpcHealthChecksService, so the probe fails",
        Assert.Single(ManifestVerifier.Verify(Routes.Probe("{|KW7205:grpc|}: { port: 8080 }"), Routes.Application(new ApplicationRoutes { MapsGrpc = true }))).Message);

    [Fact]
    public void Reports_ApplicationWithoutGrpc() =>
        ManifestVerifier.Verify(Routes.Probe("{|KW7205:grpc|}: { port: 8080 }"), Routes.Application(Routes.Endpoint("/healthz")));

    [Fact]
    public void Ignores_HealthServiceAndWhatIsNotKnown()
    {
        ManifestVerifier.Verify(Routes.Probe("grpc: { port: 8080 }"), Routes.Application(new ApplicationRoutes { MapsGrpc = true, MapsGrpcHealth = true }));
        ManifestVerifier.Verify(Routes.Probe("grpc: { port: 8080 }"), Routes.Application(new ApplicationRoutes { MapsGrpc = true, Unknown = "it is made when it runs" }));
        ManifestVerifier.Verify(Routes.Probe("grpc: { port: 8080 }"), Orders.Application());
    }
}
