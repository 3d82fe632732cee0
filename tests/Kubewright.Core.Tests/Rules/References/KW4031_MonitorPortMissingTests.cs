using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4031_MonitorPortMissingTests
{
    private const string Pods =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: desk }\nspec:\n  replicas: 3\n  selector: { matchLabels: { app: desk } }\n  template:\n    "
            + "metadata: { labels: { app: desk } }\n    spec: { containers: [{ name: desk, image: 'desk:1', ports: [{ name: http, containerPort: 8080 }] }] "
                + "}\n---\n";

    private const string Service = "apiVersion: v1\nkind: Service\nmetadata: { name: desk, labels: { app: desk } }\nspec: { selector: { app: desk }, ports: [{ "
        + "name: web, port: 80, targetPort: http }] }\n---\n";

    [Fact]
    public void Reports_ANameThatNoServiceHas() => ManifestVerifier.VerifyMessage(
        Pods + Service + Monitor("{|KW4031:metrics|}"),
        "KW4031",
        Severity.Warning,
        "ServiceMonitor 'desk' scrapes port 'metrics', but its targets, such as Service 'desk', have only 'web'; did you mean 'web'?");

    [Fact]
    public void Reports_ANumber() => ManifestVerifier.Verify(Pods + Service + Monitor("{|KW4031:'80'|}"));

    [Fact]
    public void Reports_PortsOfPods() => ManifestVerifier.Verify(
        Pods + Monitor("{|KW4031:web|}").Replace("ServiceMonitor", "PodMonitor", StringComparison.Ordinal).Replace("endpoints", "podMetricsEndpoints",
            StringComparison.Ordinal));

    [Theory]
    [InlineData("web")]
    [InlineData("'${PORT}'")]
    public void Ignores_Port(string port) => ManifestVerifier.Verify(Pods + Service + Monitor(port));

    [Fact]
    public void Fixes_ByTheOnlyName() => ManifestVerifier.VerifyFix(Pods + Service + Monitor("{|KW4031:metrics|}"), "KW4031", Pods + Service + Monitor("web"));

    private static string Monitor(string port) =>
        $"apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {{ name: desk }}\nspec: {{ selector: {{ matchLabels: {{ app: desk }} }}, "
            + $"endpoints: [{{ port: {port} }}] }}\n";
}
