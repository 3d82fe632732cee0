using Kubewright.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Kubewright.CodeFixes.Tests;

/// <summary>Findings of a project are where they are marked, in YAML and in C#, as the compiler's own test harness sees them.</summary>
public sealed class MarkedManifestTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
                  ports:
                    - name: http
                      containerPort: 8080

        """;

    [Fact]
    public Task PortOfAnotherFile_IsReportedWhereItIsNamed() => new KubewrightAnalyzerTest(
        "class Program;",
        ("k8s/deployment.yaml", Deployment),
        ("k8s/service.yaml", Service("{|#0:htpp|}")))
    {
        ExpectedDiagnostics = { Found("KW2001", 0) },
    }.RunAsync();

    [Fact]
    public Task CorrectManifests_AreSilent() => new KubewrightAnalyzerTest(
        "class Program;",
        ("k8s/deployment.yaml", Deployment),
        ("k8s/service.yaml", Service("http"))).RunAsync();

    [Fact]
    public Task ManifestAndClass_AreLinked() => new KubewrightAnalyzerTest(
        """
        using Kubewright;
        [Deployment("orders"), Container("api", "shop/orders:1.4"), ContainerPort("http", 8080)]
        internal static partial class Orders;
        """,
        ("k8s/service.yaml", Service("{|#0:htpp|}")))
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

    private static string Service(string port) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - port: 80
              targetPort: {{port}}

        """;
}
