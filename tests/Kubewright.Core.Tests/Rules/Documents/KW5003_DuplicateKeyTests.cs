using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5003_DuplicateKeyTests
{
    [Fact]
    public void Reports_KeyThatStandsTwice()
    {
        var finding = ManifestVerifier.VerifyMessage(
            Map("  level: info\n  {|KW5003:level|}: debug\n"),
            "KW5003",
            Severity.Error,
            "The key 'level' is written twice: kubectl silently drops the one on line 6, and the API server refuses the file as it is; remove one of them");

        Assert.Null(finding.Fix);
        Assert.Equal(5, Assert.Single(finding.Related).Span.StartPosition.Line);
    }

    [Fact]
    public void Reports_QuotedKey() => ManifestVerifier.Verify(Map("  level: info\n  {|KW5003:\"level\"|}: debug\n"));

    [Fact]
    public void Ignores_TheSameKeyInTwoMappings() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: one
          labels: {app: a}
          annotations: {app: a}
        """);

    [Fact]
    public void Ignores_MergedKeyThatIsOverridden() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: one
          labels: &labels
            app: shop
          annotations:
            <<: *labels
            app: other
        """);

    [Fact]
    public void Ignores_FileThatIsNoManifest() => ManifestVerifier.Verify("replicas: 1\nreplicas: 2\n");

    [Fact]
    public void Fixes_ByRemovingWhatRepeatsTheSame() => ManifestVerifier.VerifyFix(
        Map("  level: info\n  {|KW5003:level|}: info\n  other: a\n"),
        "KW5003",
        Map("  level: info\n  other: a\n"));

    private static string Map(string data) => "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\ndata:\n" + data;
}
