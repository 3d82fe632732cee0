using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>The ports that injected sidecars bring, which no container of the template declares.</summary>
internal static class SidecarPorts
{
    /// <summary>Whether a sidecar that an annotation of the template asks for listens on a port: Dapr's HTTP, gRPC, metrics and profiling ports.</summary>
    public static bool Has(Workload workload, long port)
    {
        var metadata = workload.Template.Metadata;
        return string.Equals(metadata.Annotation("dapr.io/enabled"), "true", StringComparison.OrdinalIgnoreCase) && port is 3500 or 50001 or 50002 or 9090 or 7777;
    }
}
