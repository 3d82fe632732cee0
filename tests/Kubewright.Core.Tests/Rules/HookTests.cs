using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>What a release runs for a moment is never what a misspelled name meant; where it is named as it is called, it is there.</summary>
public sealed class HookTests
{
    private const string Hook = "annotations: { helm.sh/hook: test }";

    private static string Named(string annotations) => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: orders, {{annotations}} }
        spec: { selector: { app: orders }, ports: [{ port: 80 }] }
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: orders, {{annotations}} }
        spec:
          selector: { matchLabels: { app: orders } }
          template:
            metadata: { labels: { app: orders } }
            spec: { containers: [{ name: orders, image: "orders:1" }] }
        ---

        """;

    private static string Referring(string name) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: { name: shop }
        spec: { defaultBackend: { service: { name: {{name}}, port: { number: 80 } } } }
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: { name: shop }
        spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: {{name}} } }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: shop }
        spec: { rules: [{ backendRefs: [{ name: {{name}}, port: 80 }] }] }
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: store }
        spec:
          serviceName: {{name}}
          selector: { matchLabels: { app: store } }
          template:
            metadata: { labels: { app: store } }
            spec:
              containers:
                - name: store
                  image: "store:1"
                  env: [{ name: ORDERS_URL, value: "http://{{name}}/" }, { name: BILLS_URL, value: "http://{{name}}.default.svc/" }]
        """;

    [Fact]
    public void Hook_IsNotWhatAReferenceMeant()
    {
        var found = Check(Named(Hook) + Referring("ordes"));

        Assert.All(found, finding => Assert.DoesNotContain("did you mean", finding.Message, StringComparison.Ordinal));
        Assert.All(found, finding => Assert.Null(finding.Fix));
        Assert.All(found, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void WhatIsNoHook_Is() => Assert.Equal(
        ["KW3031", "KW4001", "KW4003", "KW4004", "KW7101"],
        Check(Named("labels: { app: orders }") + Referring("ordes")).Where(finding => finding.Fix is not null).Select(finding => finding.Id).Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Hook_IsThereByItsOwnName() =>
        Assert.DoesNotContain(Check(Named(Hook) + Referring("orders")), finding => finding.Id is "KW4001" or "KW4003" or "KW4004" or "KW7101");

    private static IEnumerable<Finding> Check(string text) => ManifestVerifier.Check(null, ("a.yaml", text));
}
