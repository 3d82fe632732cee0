using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>The ports that injected sidecars bring, which no container of the template declares.</summary>
internal static class SidecarPorts
{
    /// <summary>
    /// Whether an injected sidecar listens on a port: Dapr's HTTP, gRPC, metrics and profiling ports, where an annotation of the template asks for
    /// it; those of Istio (istio.io, application requirements) and Linkerd anywhere, for a namespace or the whole cluster may ask for them.
    /// </summary>
    public static bool Has(Workload workload, long port) =>
        port is (>= 15000 and <= 15090) or 4143 or 4190 or 4191
        || (port is 3500 or 50001 or 50002 or 9090 or 7777
            && string.Equals(workload.Template.Metadata.Annotation("dapr.io/enabled"), "true", StringComparison.OrdinalIgnoreCase));
}
