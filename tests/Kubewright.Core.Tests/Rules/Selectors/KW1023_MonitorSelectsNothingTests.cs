using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1023_MonitorSelectsNothingTests
{
    [Fact]
    public void Reports_ALabelThatOnlyThePodsCarry() => ManifestVerifier.VerifyMessage(
        Desk.Pods + Desk.Service + Monitor("{|KW1023:app: desk|}"),
        "KW1023",
        Severity.Warning,
        "ServiceMonitor 'desk' selects targets by app=desk, but Service 'desk' carries no such label, it only selects its pods by it, so nothing is scraped; "
        + "add the label to the Service's metadata");

    [Fact]
    public void Reports_AMisspelledLabel() => ManifestVerifier.Verify(Desk.Pods + Labelled + Monitor("app: {|KW1023:desc|}"));

    [Fact]
    public void Reports_AMisspelledLabel_OfPods() => ManifestVerifier.Verify(Desk.Pods + Monitor("app: {|KW1023:desc|}").Replace("ServiceMonitor", "PodMonitor",
        StringComparison.Ordinal).Replace("endpoints: [{ port: http }]", "podMetricsEndpoints: [{}]", StringComparison.Ordinal));

    [Fact]
    public void Ignores_AServiceThatCarriesTheLabel() => ManifestVerifier.Verify(Desk.Pods + Labelled + Monitor("app: desk"));

    [Fact]
    public void Ignores_ServicesOfAnyNamespace() => ManifestVerifier.Verify(
        (Desk.Pods + Labelled).Replace("{ name: desk", "{ namespace: shop, name: desk", StringComparison.Ordinal).Replace("containers: [{ namespace: shop, ",
            "containers: [{ ", StringComparison.Ordinal)
            + Monitor("app: desk").Replace("{ name: desk }", "{ name: desk, namespace: monitoring }", StringComparison.Ordinal).Replace("spec: {",
                "spec: { namespaceSelector: { any: true },", StringComparison.Ordinal));

    [Fact]
    public void Fixes_TheLabel() =>
        ManifestVerifier.VerifyFix(Desk.Pods + Labelled + Monitor("app: {|KW1023:desc|}"), "KW1023", Desk.Pods + Labelled + Monitor("app: desk"));

    private static string Labelled => Desk.Service.Replace("{ name: desk }", "{ name: desk, labels: { app: desk } }", StringComparison.Ordinal);

    private static string Monitor(string labels) =>
        $"apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {{ name: desk }}\nspec: {{ selector: {{ matchLabels: {{ {labels} }} }}, "
            + $"endpoints: [{{ port: http }}] }}\n";
}
