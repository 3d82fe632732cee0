using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5006_DocumentSkippedTests
{
    [Fact]
    public void Reports_NestingBeyondMeasure()
    {
        var text = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\ndata: " + new string('[', 10_000) + new string(']', 10_000) + "\n";

        var finding = Assert.Single(ManifestVerifier.Check(null, ("manifest.yaml", text)));

        Assert.Equal("KW5006", finding.Id);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void Ignores_OrdinaryDocument() => ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n");
}
