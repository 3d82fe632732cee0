using Kubewright.Core.Application;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A gRPC probe asks the service grpc.health.v1.Health (pkg/probe/grpc/grpc.go), and the application maps none: the answer is UNIMPLEMENTED
/// or no gRPC at all, both failures.
/// </summary>
internal sealed class KW7205_GrpcProbeWithoutHealthService : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7205", "A gRPC probe asks an application that maps the gRPC health service", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var routes = application.Code.Routes;
        foreach (var placement in context.Placements)
        {
            // In Development an application may map more than elsewhere.
            if (routes.MapsGrpcHealth || routes.WhyUnknown(null) is not null)
            {
                return;
            }

            foreach (var probe in placement.Running.Container.Probes)
            {
                if (probe.Handler == "grpc" && ProbeRequest.PortOf(probe, placement.Running) is not null)
                {
                    context.Report(
                        probe.Node.Find("grpc")!.Key.Span,
                        $"{placement.Workload} asks {placement.Running.Container} for its gRPC health ({probe.Name}), but {application} "
                            + (routes.MapsGrpc ? "maps no gRPC health service: call AddGrpcHealthChecks and MapGrpcHealthChecksService"
                                : "maps no gRPC service")
                            + ", so the probe fails",
                        resource: placement.Workload);
                }
            }
        }
    }
}
