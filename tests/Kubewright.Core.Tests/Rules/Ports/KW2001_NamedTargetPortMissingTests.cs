using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2001_NamedTargetPortMissingTests
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
        ---

        """;

    [Fact]
    public void Reports_NameThatNoContainerDeclares() => ManifestVerifier.VerifyMessage(
        Deployment + Service("{|KW2001:htpp|}"),
        "KW2001",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'htpp', but Deployment 'orders' has no port of that name; did you mean 'http'?");

    [Fact]
    public void Ignores_NameThatAContainerDeclares() => ManifestVerifier.Verify(Deployment + Service("http"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Deployment + Service("${PORT}"));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Deployment + Service("{|KW2001:htpp|}"),
        "KW2001",
        Deployment + Service("http"));

    private static string Service(string targetPort) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - port: 80
              targetPort: {{targetPort}}
        """;
}
