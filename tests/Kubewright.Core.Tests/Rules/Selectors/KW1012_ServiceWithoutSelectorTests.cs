using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1012_ServiceWithoutSelectorTests
{
    [Fact]
    public void Reports_AbsentSelector() => ManifestVerifier.VerifyMessage(
        Service("{|KW1012:orders|}", "type: ClusterIP"),
        "KW1012",
        Severity.Info,
        "Service 'orders' has no selector, so Kubernetes sends its traffic to no pod; write 'selector' with the labels of the pods, unless another program "
        + "writes its endpoints");

    [Fact]
    public void Reports_EmptySelector() => ManifestVerifier.VerifyMessage(
        Service("orders", "{|KW1012:selector|}: {}"),
        "KW1012",
        Severity.Info,
        "The selector of Service 'orders' is empty and selects no pod at all, so its traffic goes nowhere; write the labels of the pods, unless another "
        + "program writes its endpoints");

    [Fact]
    public void Ignores_Endpoints() => ManifestVerifier.Verify(Service("orders", "type: ClusterIP") + """
        ---
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: orders
        subsets:
          - addresses: [{ ip: 192.0.2.7 }]
            ports: [{ port: 8080 }]
        """);

    [Fact]
    public void Ignores_EndpointSlice() => ManifestVerifier.Verify(Service("orders", "type: ClusterIP") + """
        ---
        apiVersion: discovery.k8s.io/v1
        kind: EndpointSlice
        metadata:
          name: orders-1
          labels: { kubernetes.io/service-name: orders }
        addressType: IPv4
        ports: [{ port: 8080 }]
        endpoints:
          - addresses: [192.0.2.7]
        """);

    [Fact]
    public void Ignores_ExternalName() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          type: ExternalName
          externalName: orders.example.com
        """);

    [Theory]
    [InlineData("kubernetes.io/service-name: catalog", "default", true)]
    [InlineData("kubernetes.io/service-name: orders", "shop", true)]
    [InlineData("app: orders", "default", true)]
    [InlineData("kubernetes.io/service-name: '${SERVICE}'", "default", false)]
    public void Reports_WhereTheSliceIsOfAnotherService(string label, string @namespace, bool isReported) => Assert.Equal(
        isReported,
        ManifestVerifier.Check(null, ("a.yaml", Service("orders", "type: ClusterIP")
            + $"---\napiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {{ name: slice, namespace: {@namespace}, labels: {{ {label} }} "
                + $"}}\naddressType: IPv4\nendpoints: []\n")).Any(finding => finding.Id == "KW1012"));

    [Theory]
    [InlineData("type: ${TYPE}")]
    [InlineData("selector: { app: '${APP}' }")]
    [InlineData("selector: [a]")]
    public void Ignores_WhatIsNotKnown(string spec) =>
        Assert.DoesNotContain(ManifestVerifier.Check(null, ("a.yaml", Service("orders", spec))), finding => finding.Id == "KW1012");

    [Fact]
    public void Ignores_WhatAnOverlayLabels() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Service("orders", "type: ClusterIP")), ("kustomization.yaml", "commonLabels: { app: x }\nresources: [a.yaml]")),
        finding => finding.Id == "KW1012");

    private static string Service(string name, string spec) => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
        spec:
          {spec}
          ports:
            - port: 80

        """;
}
