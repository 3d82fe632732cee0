using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3033_StatefulSetServiceSelectsOthersTests
{
    [Fact]
    public void Reports_ServiceOfOtherPods()
    {
        var findings = ManifestVerifier.Check(null, ("manifest.yaml", ServiceManifest.StatefulSet("ledger", selected: "orders") + "---\n" + ServiceManifest.With()));

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
}
