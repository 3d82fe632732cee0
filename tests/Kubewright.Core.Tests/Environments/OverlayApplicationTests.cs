using Kubewright.Core.Tests.Rules.Application;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Environments;

/// <summary>An application runs as overlays deploy it: with their image, variables, ports and probes.</summary>
public class OverlayApplicationTests
{
    private const string Patch =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: orders}\nspec:\n  template:\n    spec:\n      containers:\n      - name: api\n";

    private static readonly (string Path, string Text) Base = ("base/kustomization.yaml", "resources: [orders.yaml]\n");

    [Fact]
    public void TheImageThatAnOverlayNames_SaysWhichApplicationItIs()
    {
        var workload = Orders.Deployment().Replace("image: shop/orders:1.4", "image: placeholder", StringComparison.Ordinal);
        string[] Found(string images) => Check(
            Base,
            ("base/orders.yaml", workload + Orders.Service("{port: 80, targetPort: 81}")),
            ("prod/kustomization.yaml", $"resources: [../base]\nimages: [{{name: placeholder, newName: {images}}}]\n"));

        Assert.Contains("base/orders.yaml(34,30) KW7001 81", Found("shop/orders, newTag: '1.4'"));
        Assert.DoesNotContain(Found("shop/other"), line => line.Contains("KW70", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("configMapGenerator: [{name: orders, literals: [\"ASPNETCORE_URLS=http://+:5000\"]}]", "base/orders.yaml(35,30) KW7001 8080")]
    [InlineData("configMapGenerator: [{name: orders, behavior: create, envs: [orders.env]}]", "base/orders.yaml(35,30) KW7001 8080")]
    [InlineData("configMapGenerator: [{name: orders, literals: [\"ASPNETCORE_URLS=http://+:8080\"]}]", null)]
    [InlineData("configMapGenerator: [{name: orders, literals: [A=b], options: {disableNameSuffixHash: true}}]", null)]
    public void VariablesOfAGeneratedConfigMap_SayWhereItListens(string generator, string? found)
    {
        var workload = Orders.Deployment(more: "\n          envFrom: [{configMapRef: {name: orders}}]");
        Assert.Equal(
            found,
            Check(
                Base,
                ("base/orders.yaml", workload + Orders.Service("{port: 80, targetPort: 8080}")),
                ("prod/kustomization.yaml", $"namePrefix: live-\nresources: [../base]\n{generator}\n"),
                ("prod/orders.env", "ASPNETCORE_URLS=http://+:5000\n")).FirstOrDefault(line => line.Contains("KW7001", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("        ports: [{name: metrics, containerPort: 9090}]\n", "KW7002")]
    [InlineData("        readinessProbe: {tcpSocket: {port: 9090}}\n", "KW7003")]
    [InlineData("        env: [{name: ASPNETCORE_HTTP_PORTS, value: '8080;9090'}]\n        ports: [{name: metrics, containerPort: 9090}]\n", null)]
    public void PortsAndProbesThatPatchesSet_AreTheApplicationsOwn(string container, string? id)
    {
        var found = Check(
            Base,
            ("base/orders.yaml", Orders.Deployment() + Orders.Service("{port: 80, targetPort: http}")),
            ("prod/kustomization.yaml", "resources: [../base]\npatches: [{path: orders.yaml}]\n"),
            ("prod/orders.yaml", Patch + container)).Where(line => line.Contains(" KW70", StringComparison.Ordinal)).ToList();

        Assert.Equal(id is null ? 0 : 1, found.Count);
        Assert.All(found, line => Assert.StartsWith("prod/orders.yaml", line, StringComparison.Ordinal));
        Assert.All(found, line => Assert.Contains(id!, line, StringComparison.Ordinal));
    }

    private static string[] Check(params (string Path, string Text)[] files) =>
    [
        .. ManifestVerifier.Check(null, [Orders.Application()], files)
            .Select(finding => $"{finding.Span} {finding.Id} {finding.Span.Text}"),
    ];
}
