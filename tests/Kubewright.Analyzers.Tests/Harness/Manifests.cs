using Kubewright.Testing;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>Manifests that tests of the shell share; what rules make of manifests is tested beside the rules.</summary>
internal static class Manifests
{
    /// <summary>A workload whose port is called http.</summary>
    public static string Deployment => OrdersShop.Deployment;

    /// <summary>A Service of that workload with one mistake, an error, at line 11 and column 19: the port is called http.</summary>
    public static string BrokenService { get; } = OrdersShop.ServiceOf("orders", port: "web", targetPort: "htpp");

    /// <summary>The same Service without the mistake.</summary>
    public static string Service { get; } = OrdersShop.ServiceOf("orders", port: "web");
}
