using Kubewright;

namespace AttributesOnly;

/// <summary>How the orders API is deployed.</summary>
[Deployment("orders", Namespace = "shop", Replicas = 2)]
[Container("api", "ghcr.io/kubewright/shop-orders:1.0")]
[ContainerPort("http", 8080)]
[Env("ConnectionStrings__Orders", "Host=db-0.db;Database=orders;Username=shop")]
[Mount("/tmp")]
[Resources(CpuRequest = "100m", MemoryRequest = "128Mi", MemoryLimit = "256Mi")]
[Probe(ProbeKind.Readiness, Path = "/healthz", Port = "http")]
[Service]
[ServicePort("http", 80)]
[Ingress("orders.example.com")]
internal static partial class OrdersApp
{
    // What no attribute says, a builder does.
    static partial void Configure(Manifests.Deployments.Orders.Builder resource) =>
        resource.PodSpec(pod => pod.SecurityContext(security => security.RunAsNonRoot(true)));
}
