using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Application;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4046_PortOfPodsNotListenedOnTests
{
    [Fact]
    public void Reports_APolicyThatAllowsAnotherPort()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Orders.Deployment() + Policy("{|KW4046:80|}"), Orders.Application()));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "NetworkPolicy 'orders' allows port 80 of the pods of Deployment 'orders', but Shop.Orders listens on 8080 (image default of "
                + "mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Fact]
    public void Reports_AMonitorThatScrapesAnotherPort() => ManifestVerifier.Verify(
        Orders.Deployment() + Monitor("PodMonitor", "podMetricsEndpoints: [{ portNumber: {|KW4046:9464|} }]"), Orders.Application());

    [Theory]
    [InlineData("8080")]
    [InlineData("http")]
    [InlineData("80, endPort: 9000")]
    [InlineData("80, protocol: UDP")]
    [InlineData("'${PORT}'")]
    public void Ignores_Port(string port) => ManifestVerifier.Verify(Orders.Deployment() + Policy(port), Orders.Application());

    [Fact]
    public void Ignores_WhereNoApplicationIsKnown() => ManifestVerifier.Verify(Orders.Deployment() + Policy("80"));

    [Fact]
    public void Ignores_WhereSomethingElseMayListen() => ManifestVerifier.Verify(
        Orders.Deployment() + Policy("9090"), Orders.Application(code: new CodeListening { Beside = "Orleans.Server" }));

    [Fact]
    public void Ignores_TheNumberBesideAName() => ManifestVerifier.Verify(
        Orders.Deployment() + Monitor("PodMonitor", "podMetricsEndpoints: [{ port: http, portNumber: 80 }]"), Orders.Application());

    [Fact]
    public void Fixes_ThePort() => Assert.Equal(
        "8080",
        Assert.Single(Assert.Single(ManifestVerifier.Verify(Orders.Deployment() + Policy("{|KW4046:80|}"), Orders.Application())).Fix!.Edits).NewText);

    private static string Policy(string port) => "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: orders }\nspec: { podSelector: { "
        + $"matchLabels: {{ app: orders }} }}, policyTypes: [Ingress], ingress: [{{ ports: [{{ port: {port} }}] }}] }}\n";

    private static string Monitor(string kind, string endpoints) =>
        $"apiVersion: monitoring.coreos.com/v1\nkind: {kind}\nmetadata: {{ name: orders }}\nspec: {{ selector: {{ matchLabels: {{ app: orders }} "
            + $"}}, {endpoints} }}\n";
}
