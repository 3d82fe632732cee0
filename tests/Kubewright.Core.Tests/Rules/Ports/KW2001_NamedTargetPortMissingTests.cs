using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2001_NamedTargetPortMissingTests
{
    private const string Unnamed = """
        - name: api
          image: shop/orders:1.4
          ports:
            - containerPort: 8080
        """;

    [Fact]
    public void Reports_NameThatNoContainerDeclares() => ManifestVerifier.VerifyMessage(
        Deployment() + Target("{|KW2001:htpp|}"),
        "KW2001",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'htpp', but Deployment 'orders' has no port of that name; did you mean 'http'?");

    [Fact]
    public void Reports_WhereTheNearestNameIsDeclared()
    {
        var related = Assert.Single(Assert.Single(ManifestVerifier.Verify(Deployment() + Target("{|KW2001:htpp|}"))).Related);
        Assert.Equal("http", related.Span.Text);
        Assert.Equal("'http' is declared here", related.Message);
    }

    [Fact]
    public void Reports_NumbersWhereNoPortHasAName() => ManifestVerifier.VerifyMessage(
        Deployment(Unnamed) + Target("{|KW2001:http|}"),
        "KW2001",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'http', but Deployment 'orders' has no port of that name; port 8080 has no name");

    [Fact]
    public void Reports_OnceForSeveralWorkloads() => ManifestVerifier.VerifyMessage(
        Deployment(name: "stable") + Deployment(name: "canary") + Target("{|KW2001:web|}"),
        "KW2001",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'web', but no port of Deployment 'stable' and Deployment 'canary' has that name; the only name is "
        + "'http'");

    [Fact]
    public void Reports_InformationWhereAPatchThatIsNotHereMayAddThePort()
    {
        var findings = ManifestVerifier.Verify(
            null,
            ("base/orders.yaml", Deployment() + Target("{|KW2001:metrics|}")),
            ("base/kustomization.yaml", "resources: [orders.yaml]\n"),
            ("overlay/kustomization.yaml", "resources: [../base]\npatches: [{ path: {|KW9010:metrics.yaml|} }]\n"));
        Assert.All(findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void Ignores_NameThatAContainerDeclares() => ManifestVerifier.Verify(Deployment() + Target("http"));

    [Fact]
    public void Ignores_NameOfASidecar() => ManifestVerifier.Verify(
        Deployment(initContainers: Container("- name: proxy\n  containerPort: 9090", "proxy") + "\n  restartPolicy: Always") + Target("proxy"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Deployment() + Target("${PORT}"));

    [Fact]
    public void Ignores_PortWhoseNameIsAPlaceholder() =>
        ManifestVerifier.Verify(Deployment(Container("- name: ${PORT_NAME}\n  containerPort: 8080")) + Target("http"));

    [Fact]
    public void Reports_NameThatOnlyAnotherEnvironmentDeclares() => ManifestVerifier.Verify(
        null,
        ("dev/orders.yaml", Deployment() + Target("{|KW2001:htpp|}")),
        ("prod/orders.yaml", Deployment(Container("- name: htpp\n  containerPort: 8080")) + Target("htpp")));

    [Fact]
    public void Ignores_WorkloadsOfAnotherEnvironment() => ManifestVerifier.Verify(
        null,
        ("dev/orders.yaml", Deployment() + Target("http")),
        ("prod/orders.yaml", Deployment(Container("- name: web\n  containerPort: 8080")) + Target("web")));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Deployment() + Target("{|KW2001:htpp|}"),
        "KW2001",
        Deployment() + Target("http"));

    [Theory]
    [InlineData("\"htpp\"", "http", "\"http\"")]
    [InlineData("'htpp'", "http", "'http'")]
    [InlineData("1e4x", "1e4", "\"1e4\"")]
    public void Fixes_InTheNotationOfWhatIsWritten(string written, string declared, string corrected)
    {
        var deployment = Deployment(Container($"- name: '{declared}'\n  containerPort: 8080"));
        ManifestVerifier.VerifyFix(deployment + Target($"{{|KW2001:{written}|}}"), "KW2001", deployment + Target(corrected));
    }

    [Fact]
    public void Fixes_ByTheNumberOfTheOnlyPort() => ManifestVerifier.VerifyFix(
        Deployment(Unnamed) + Target("{|KW2001:http|}"),
        "KW2001",
        Deployment(Unnamed) + Target("8080"));

    [Theory]
    [InlineData("- name: http\n  containerPort: 8080\n- name: admin\n  containerPort: 9090", "there are 'http' and 'admin'")]
    [InlineData("- containerPort: 8080\n- containerPort: 9090", "ports 8080 and 9090 have no names")]
    [InlineData("- containerPort: 1\n- containerPort: 2\n- containerPort: 3\n- containerPort: 4\n- containerPort: 5\n- containerPort: 6",
        "ports 1, 2, 3, 4, 5 and 6 have no names")]
    [InlineData("- containerPort: 1\n- containerPort: 2\n- containerPort: 3\n- containerPort: 4\n- containerPort: 5\n- containerPort: 6\n- containerPort: 7",
        "ports 1, 2, 3, 4, 5, 6, ... have no names")]
    [InlineData("- name: metriks\n  containerPort: 8080\n  protocol: UDP", "no container declares a port")]
    public void Reports_WhatThePodsDeclare(string ports, string hint) => ManifestVerifier.VerifyMessage(
        Deployment(Container(ports)) + Target("{|KW2001:metrics|}"),
        "KW2001",
        Severity.Error,
        $"Service 'orders' sends port 80 to the pod port 'metrics', but Deployment 'orders' has no port of that name; {hint}");

    [Fact]
    public void Reports_WithoutAFix_WhereTheOnlyNameIsAnother() =>
        Assert.Null(Assert.Single(ManifestVerifier.Verify(Deployment() + Target("{|KW2001:metrics|}"))).Fix);

    [Theory]
    [InlineData("metrics", "metrics")]
    [InlineData("admin", "{|KW2001:metrics|}")]
    public void Ignores_NameOfPodsThatMayBeSelected(string declared, string target) => ManifestVerifier.Verify(
        Deployment()
            + Deployment(Container($"- name: {declared}\n  containerPort: 9090"), name: "second").Replace("app: orders", "app: ${APP}",
                StringComparison.Ordinal)
            + Target(target));

    [Fact]
    public void Ignores_NameThatStandsInAnUnreadDocument()
    {
        const string broken = "apiVersion: v1\nkind: Pod\nmetadata: { name: x, labels: { app: orders } }\nspec: { ports: [metrics, 'x }\n";
        Assert.DoesNotContain(ManifestVerifier.Check(null, ("k8s/a.yaml", Deployment() + Target("metrics")), ("more/b.yaml", broken)),
            finding => finding.Id == "KW2001");
        Assert.Contains(ManifestVerifier.Check(null, ("k8s/a.yaml", Deployment() + Target("admin")), ("more/b.yaml", broken)),
            finding => finding.Id == "KW2001");
    }

    private static string Target(string targetPort) => Service($"- port: 80\n  targetPort: {targetPort}");
}
