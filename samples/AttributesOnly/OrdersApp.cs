using Kubewright;

namespace AttributesOnly;

/// <summary>How the orders API is deployed.</summary>
[Deployment("orders", Namespace = "shop", Replicas = 2, MaxUnavailable = "0")]
[Environment("staging", Namespace = "shop-staging", Replicas = 1, Host = "orders.staging.example.com")]
[Container("api")]
[ContainerPort("http", 8080)]
[Env("ConnectionStrings__Orders", Secret = "orders", Key = "connection-string")]
[Env("Logging__LogLevel__Default", "Debug", Environment = "staging")]
[Mount("/tmp", SizeLimit = "64Mi")]
[Resources(CpuRequest = "100m", MemoryRequest = "128Mi", MemoryLimit = "256Mi")]
[Probe(ProbeKind.Startup, Path = "/healthz", Port = "http", FailureThreshold = 30, PeriodSeconds = 2)]
[Probe(ProbeKind.Readiness, Path = "/healthz", Port = "http")]
[PodSecurityContext(RunAsNonRoot = true, Seccomp = SeccompProfileType.RuntimeDefault)]
[SecurityContext(ReadOnlyRootFilesystem = true, AllowPrivilegeEscalation = false, DropCapabilities = new[] { "ALL" })]
[TopologySpread("kubernetes.io/hostname", WhenUnsatisfiable = WhenUnsatisfiable.ScheduleAnyway)]
[PodDisruptionBudget(MinAvailable = "1")]
[Service]
[ServicePort("http", 80)]
[Ingress("orders.example.com", TlsSecret = "orders-tls")]
internal static partial class OrdersApp
{
    // What no attribute says, a builder does.
    static partial void Configure(Manifests.Deployments.Orders.Builder orders) =>
        orders.PodSpec(pod => pod.EnableServiceLinks(false));
}
