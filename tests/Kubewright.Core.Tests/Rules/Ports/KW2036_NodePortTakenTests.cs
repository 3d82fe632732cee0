using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2036_NodePortTakenTests
{
    private static readonly string Two = Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090"));

    [Fact]
    public void Reports_TheLaterService() => ManifestVerifier.VerifyMessage(
        Two + Node("orders", "30080") + "\n---\n" + Node("metrics", "{|KW2036:30080|}"),
        "KW2036",
        Severity.Error,
        "Service 'metrics' asks for the node port 30080, which Service 'orders' already takes; a node port belongs to one Service in the whole cluster");

    [Fact]
    public void Reports_ServicesOfTwoNamespacesInOneFile() => ManifestVerifier.Verify(
        Two + Node("orders", "30080") + "\n---\n"
            + (Two + Node("orders", "{|KW2036:30080|}")).Replace("metadata:\n  name: orders\n", "metadata:\n  name: orders\n  namespace: shop\n",
                StringComparison.Ordinal));

    [Fact]
    public void Reports_InformationForAnotherDirectory()
    {
        var findings = ManifestVerifier.Check(
            null,
            ("orders/service.yaml", Two + Node("orders", "30080")),
            ("metrics/service.yaml", Two.Replace("orders", "metrics", StringComparison.Ordinal)
                + Node("metrics", "30080").Replace("app: orders", "app: metrics", StringComparison.Ordinal)));
        Assert.Equal(Severity.Info, Assert.Single(findings, finding => finding.Id == "KW2036").Severity);
    }

    [Fact]
    public void Ignores_DifferentNumbers() => ManifestVerifier.Verify(Two + Node("orders", "30080") + "\n---\n" + Node("metrics", "30090"));

    [Fact]
    public void Ignores_AlternativesOfOneService()
    {
        var findings = ManifestVerifier.Check(null, ("dev/orders.yaml", Two + Node("orders", "30080")), ("prod/orders.yaml", Two + Node("orders", "30080")));
        Assert.DoesNotContain(findings, finding => finding.Id == "KW2036");
    }

    [Theory]
    [InlineData("30000")]
    [InlineData("32767")]
    public void Reports_NumbersAtTheEndsOfTheRange(string number) =>
        ManifestVerifier.Verify(Two + Node("orders", number) + "\n---\n" + Node("metrics", $"{{|KW2036:{number}|}}"));

    [Fact]
    public void Reports_LoadBalancer()
    {
        const string ports = "- port: 80\n  targetPort: http\n  nodePort: ";
        ManifestVerifier.Verify(Two + Service(ports + "30080", "LoadBalancer") + "\n---\n" + Node("metrics", "{|KW2036:30080|}"));
        ManifestVerifier.Verify(Two + Node("orders", "30080") + "\n---\n" + Service(ports + "{|KW2036:30080|}", "LoadBalancer", "metrics"));
    }

    [Fact]
    public void Reports_ErrorForAnotherNameInOneDirectory() => Assert.Equal(
        Severity.Error,
        Assert.Single(
            ManifestVerifier.Verify(null, ("k8s/a.yaml", Two + Node("orders", "30080")), ("k8s/b.yaml", Node("metrics", "{|KW2036:30080|}")))).Severity);

    [Fact]
    public void Reports_InformationForTheSameNameInAnotherNamespaceAndFile() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(
            null,
            ("k8s/a.yaml", Two + Node("orders", "30080")),
            ("k8s/b.yaml", (Two + Node("orders", "{|KW2036:30080|}")).Replace("metadata:\n  name: orders\n", "metadata:\n  name: orders\n  namespace: shop\n",
                StringComparison.Ordinal)))).Severity);

    [Fact]
    public void Reports_OneServiceOnce() => ManifestVerifier.Verify(
        Two + Node("orders", "30080") + "\n---\n" + Node("first", "{|KW2036:30080|}") + "\n---\n" + Node("second", "{|KW2036:30080|}"));

    [Theory]
    [InlineData("{|KW2014:29999|}")]
    [InlineData("{|KW2014:32768|}")]
    [InlineData("0")]
    [InlineData("${NODE_PORT}")]
    public void Ignores_WhatTheClusterDoesNotHandOut(string number) =>
        ManifestVerifier.Verify(Two + Node("orders", number) + "\n---\n" + Node("metrics", number));

    [Fact]
    public void Ignores_ServiceWithoutNodePorts() => ManifestVerifier.Verify(
        Two + Service("- port: 80\n  targetPort: http\n  nodePort: {|KW2035:30080|}") + "\n---\n" + Node("metrics", "30080")
            + "\n---\n" + Service("- port: 80\n  targetPort: http\n  nodePort: {|KW2035:30080|}", name: "more"));

    [Fact]
    public void Ignores_AlternativesBesideAnotherName() => Assert.DoesNotContain(
        ManifestVerifier.Check(
            null,
            ("dev/orders.yaml", Two + Node("orders", "30080")),
            ("prod/orders.yaml", Two + Node("orders", "30081") + "\n---\n" + Node("metrics", "30080"))),
        finding => finding.Id == "KW2036");

    private static string Node(string name, string number) => Service($"- port: 80\n  targetPort: http\n  nodePort: {number}", "NodePort", name);

    [Fact]
    public void Reports_HealthCheckOnANodePortOfAnother() => Assert.Contains(
        ManifestVerifier.Check(null, ("orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: metrics
            spec:
              type: NodePort
              ports:
                - port: 80
                  nodePort: 30080
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              type: LoadBalancer
              externalTrafficPolicy: Local
              healthCheckNodePort: 30080
              ports:
                - port: 80
            """)),
        finding => finding is
        {
            Id: "KW2036",
            Severity: Severity.Error,
            Message: "Service 'orders' asks for the healthCheckNodePort 30080, which Service 'metrics' already takes; a node port belongs to one Service in the whole cluster",
        });
}
