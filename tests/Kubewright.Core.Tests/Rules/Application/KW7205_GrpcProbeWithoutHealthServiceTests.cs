using Kubewright.Core.Application;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Routes;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7205_GrpcProbeWithoutHealthServiceTests
{
    [Fact]
    public void Reports_GrpcWithoutTheHealthService() => Assert.Equal(
        "Deployment 'orders' asks container 'api' for its gRPC health (livenessProbe), but Shop.Orders maps no gRPC health service: "
            + "call AddGrpcHealthChecks and MapGrpcHealthChecksService, so the probe fails",
        Assert.Single(
            ManifestVerifier.Verify(Routes.Probe("{|KW7205:grpc|}: { port: 8080 }"), Application(new ApplicationRoutes { MapsGrpc = true }))).Message);

    [Fact]
    public void Reports_ApplicationWithoutGrpc() =>
        ManifestVerifier.Verify(Routes.Probe("{|KW7205:grpc|}: { port: 8080 }"),
            Application(new ApplicationRoutes { Endpoints = [Routes.Endpoint("/healthz")] }));

    [Fact]
    public void Ignores_HealthServiceAndWhatIsNotKnown()
    {
        ManifestVerifier.Verify(Routes.Probe("grpc: { port: 8080 }"), Application(new ApplicationRoutes { MapsGrpc = true, MapsGrpcHealth = true }));
        ManifestVerifier.Verify(Routes.Probe("grpc: { port: 8080 }"),
            Application(new ApplicationRoutes { MapsGrpc = true, Unknown = "it is made when it runs" }));
        ManifestVerifier.Verify(Routes.Probe("grpc: { port: 8080 }"), Application(null));
    }

    /// <summary>It speaks HTTP/2 alone, without which no gRPC probe is answered.</summary>
    private static ApplicationFacts Application(ApplicationRoutes? routes) =>
        (routes is null ? Orders.Application() : Routes.Application(routes)) with { Listening = new CodeListening { DefaultVersions = HttpVersions.Http2 } };
}
