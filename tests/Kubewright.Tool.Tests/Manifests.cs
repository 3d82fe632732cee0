using Kubewright.Testing;

namespace Kubewright.Tool.Tests;

/// <summary>Manifests that the tests run the tool on.</summary>
internal static class Manifests
{
    public static readonly string Deployment =
        OrdersShop.Deployment.Replace("spec:\n  selector", "spec:\n  replicas: 2\n  selector", StringComparison.Ordinal);

    /// <summary>A Service that leads to <see cref="Deployment"/>.</summary>
    public static readonly string Service = ServiceTo("http");

    /// <summary>A Service with a targetPort that <see cref="Deployment"/> does not have: KW2001 at (11,19), which can be corrected.</summary>
    public static readonly string BrokenService = ServiceTo("htpp");

    public static string ServiceTo(string targetPort) => OrdersShop.ServiceOf("orders", targetPort: targetPort);

    public static ToolFolder InFolder(string service)
    {
        var folder = new ToolFolder();
        return folder.Write("k8s/deployment.yaml", Deployment).Write("k8s/service.yaml", service);
    }
}
