using Kubewright.CodeFixes.Tests.Harness;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Kubewright.CodeFixes.Tests;

/// <summary>Findings of a project are where they are marked, in YAML and in C#, as the compiler's own test harness sees them.</summary>
public sealed class MarkedManifestTests
{
    [Fact]
    public Task PortOfAnotherFile_IsReportedWhereItIsNamed() => new KubewrightAnalyzerTest(
        "class Program;",
        ("k8s/deployment.yaml", OrdersShop.Deployment),
        ("k8s/service.yaml", OrdersShop.ServiceOf("orders", targetPort: "{|#0:htpp|}")))
    {
        ExpectedDiagnostics = { Found("KW2001", 0) },
    }.RunAsync();

    [Fact]
    public Task CorrectManifests_AreSilent() => new KubewrightAnalyzerTest(
        "class Program;",
        ("k8s/deployment.yaml", OrdersShop.Deployment),
        ("k8s/service.yaml", OrdersShop.Service)).RunAsync();

    [Fact]
    public Task ManifestAndClass_AreLinked() => new KubewrightAnalyzerTest(
        """
        using Kubewright;
        [Deployment("orders"), Container("api", "shop/orders:1.4"), ContainerPort("http", 8080)]
        internal static partial class Orders;
        """,
        ("k8s/service.yaml", OrdersShop.ServiceOf("orders", targetPort: "{|#0:htpp|}")))
    {
        ExpectedDiagnostics = { Found("KW2001", 0) },
    }.RunAsync();

    [Fact]
    public Task ClassThatIsNotPartial_IsReportedAtItsName() => new KubewrightAnalyzerTest(
        """
        using Kubewright;
        [Deployment("orders"), Container("api", "shop/orders:1.4")]
        internal static class {|#0:Orders|};
        """)
    {
        ExpectedDiagnostics = { Found("KW6001", 0) },
    }.RunAsync();

    private static DiagnosticResult Found(string id, int place) => new DiagnosticResult(id, DiagnosticSeverity.Error)
        .WithLocation(place)
        .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
}
