using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2051_ProbePortNotDeclaredTests
{
    [Fact]
    public void Reports_NameThatTheContainerDoesNotDeclare() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Probe("{|KW2051:htpp|}")),
        "KW2051",
        Severity.Warning,
        "The readinessProbe of container 'api' in Deployment 'orders' probes port 'htpp', but that container has no port of that name, so it fails; did you "
        + "mean "
        + "'http'?");

    [Fact]
    public void Reports_NameThatAnotherContainerDeclares() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Probe("{|KW2051:admin|}") + "\n" + Container("- name: admin\n  containerPort: 9090", "console")),
        "KW2051",
        Severity.Warning,
        "The readinessProbe of container 'api' in Deployment 'orders' probes port 'admin', but that container has no port of that name, so it fails; "
            + "container 'console' has one, but only ports of its own count");

    [Fact]
    public void Reports_LifecycleHooks() => ManifestVerifier.Verify(
        Deployment(Api + "\n  lifecycle:\n    preStop:\n      httpGet:\n        path: /stop\n        port: {|KW2051:admin|}"));

    [Theory]
    [InlineData("http")]
    [InlineData("9090")]
    [InlineData("${PORT}")]
    public void Ignores_ItsOwnNamesAndAnyNumber(string port) => ManifestVerifier.Verify(Deployment(Api + "\n" + Probe(port)));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Deployment(Api + "\n" + Probe("{|KW2051:htpp|}")),
        "KW2051",
        Deployment(Api + "\n" + Probe("http")));

    [Theory]
    [InlineData("- name: http\n  containerPort: 8080", "it has 'http'")]
    [InlineData("- name: http\n  containerPort: 8080\n- name: admin\n  containerPort: 9090", "it has 'http' and 'admin'")]
    [InlineData("- containerPort: 8080", "its ports have no names")]
    public void Reports_WhatTheContainerDeclares(string ports, string hint) => Assert.EndsWith(
        "; " + hint,
        Assert.Single(ManifestVerifier.Verify(Deployment(Container(ports) + "\n" + Probe("{|KW2051:metrics|}")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Reports_WhereAnotherContainerDeclaresIt() => Assert.Equal(
        "admin",
        Assert.Single(Assert.Single(ManifestVerifier.Verify(
            Deployment(Api + "\n" + Probe("{|KW2051:admin|}") + "\n"
                + Container("- name: web\n  containerPort: 9091\n- name: admin\n  containerPort: 9090", "console")))).Related).Span.Text);

    [Fact]
    public void Reports_InformationWhereAPatchThatIsNotHereMayAddThePort() => Assert.All(
        ManifestVerifier.Verify(
            null,
            ("base/orders.yaml", Deployment(Api + "\n" + Probe("{|KW2051:metrics|}"))),
            ("base/kustomization.yaml", "resources: [orders.yaml]\n"),
            ("overlay/kustomization.yaml", "resources: [../base]\npatches: [{ path: {|KW9010:metrics.yaml|} }]\n")),
        finding => Assert.Equal(Severity.Info, finding.Severity));

    [Fact]
    public void Ignores_PortWhoseNameIsAPlaceholder() =>
        ManifestVerifier.Verify(Deployment(Container("- name: ${NAME}\n  containerPort: 8080") + "\n" + Probe("http")));

    [Fact]
    public void Ignores_ContainersThatEnd() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Deployment(initContainers: Container("- containerPort: 1", "migrate") + "\n" + Probe("metrics")))),
        finding => finding.Id == "KW2051");

    [Fact]
    public void Reports_Sidecars() => ManifestVerifier.Verify(
        Deployment(initContainers: Container("- name: other\n  containerPort: 1", "migrate") + "\n"
            + Container("- name: proxy\n  containerPort: 9090", "proxy") + "\n  restartPolicy: Always\n" + Probe("{|KW2051:metrics|}")));

    private static string Probe(string port) => $"  readinessProbe:\n    httpGet:\n      path: /ready\n      port: {port}";
}
