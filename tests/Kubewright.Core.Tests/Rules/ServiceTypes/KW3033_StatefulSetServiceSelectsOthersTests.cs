using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3033_StatefulSetServiceSelectsOthersTests
{
    [Fact]
    public void Reports_ServiceOfOtherPods()
    {
        var findings = ManifestVerifier.Check(null,
            ("manifest.yaml", ServiceManifest.StatefulSet("ledger", selected: "orders") + "---\n" + ServiceManifest.With()));

        var finding = Assert.Single(findings, finding => finding.Id == "KW3033");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("ledger", finding.Span.Text);
        Assert.Equal(5, finding.Span.StartPosition.Line);
        Assert.Equal(
            "StatefulSet 'ledger' names Service 'ledger', but that selects app=orders, which its pods do not have, so they get no DNS names from it",
            finding.Message);
    }

    [Fact]
    public void Ignores_OwnPods() => ManifestVerifier.Verify(ServiceManifest.StatefulSet("ledger"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(ServiceManifest.StatefulSet("ledger", selected: "${APP}"));

    [Theory]
    [InlineData("namePrefix: dev-\nresources: [set.yaml]")]
    [InlineData("namePrefix: dev-\nresources: [service.yaml]")]
    public void Ignores_WhatAnOverlayChanges(string kustomization)
    {
        var manifests = ServiceManifest.StatefulSet("ledger", selected: "orders").Split("---\n");
        Assert.DoesNotContain(
            ManifestVerifier.Check(null, ("k8s/set.yaml", manifests[0]), ("k8s/service.yaml", manifests[1]), ("k8s/kustomization.yaml", kustomization)),
            finding => finding.Id == "KW3033");
    }

    [Theory]
    [InlineData("  clusterIP: None\n", "  type: ExternalName\n  externalName: db.example.com\n")]
    [InlineData("  clusterIP: None\n", "  type: ${TYPE}\n")]
    [InlineData("  selector:\n    app: orders\n", "")]
    public void Ignores_ServiceThatSelectsNoPods(string written, string other) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("set.yaml", ServiceManifest.StatefulSet("ledger", selected: "orders").Replace(written, other, StringComparison.Ordinal))),
        finding => finding.Id == "KW3033");

    [Fact]
    public void Ignores_OwnPodsAmongOthers() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("set.yaml",
            ServiceManifest.StatefulSet("ledger") + "---\n" + ServiceManifest.With().Replace("app: orders", "app: ledger", StringComparison.Ordinal))),
        finding => finding.Id == "KW3033");
}
