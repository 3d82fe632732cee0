using Kubewright.Testing;

namespace Kubewright.Package.Tests.Harness;

/// <summary>Manifests that the tests build with; what rules make of manifests is tested beside the rules.</summary>
internal static class Manifests
{
    /// <summary>A workload and its Service, without a mistake.</summary>
    public static string Correct(string name = "orders") =>
        OrdersShop.Together(OrdersShop.DeploymentOf(name), OrdersShop.ServiceOf(name, port: "web"));

    /// <summary>The same with a mistyped port, an error at line 31 and column 19.</summary>
    public static string Broken(string name = "orders") =>
        Correct(name).Replace("targetPort: http", "targetPort: htpp", StringComparison.Ordinal);

    /// <summary>What a build prints of the mistyped port.</summary>
    public static PrintedLine Mistake(string file, string severity = "error") => new(file, 31, 19, severity, "KW2001");
}
