using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5012_SameObjectTwiceTests
{
    [Fact]
    public void Reports_TheSecond()
    {
        var finding = ManifestVerifier.VerifyMessage(
            Map("one") + "---\n" + Map("{|KW5012:one|}"),
            "KW5012",
            Severity.Warning,
            "ConfigMap 'one' stands more than once in this file; this one replaces the one in line 4");

        Assert.Equal(3, Assert.Single(finding.Related).Span.StartPosition.Line);
    }

    [Fact]
    public void Ignores_TheSameOverTwoFiles() => ManifestVerifier.Verify(null, ("a.yaml", Map("one")), ("b.yaml", Map("one")));

    [Fact]
    public void Ignores_AnotherNamespace() => ManifestVerifier.Verify(Map("one\n  namespace: a") + "---\n" + Map("one\n  namespace: b"));

    [Fact]
    public void Ignores_NamespaceStatedOnce() => ManifestVerifier.Verify(Map("one\n  namespace: default") + "---\n" + Map("one"));

    [Fact]
    public void Ignores_AnotherKind() => ManifestVerifier.Verify(Map("one") + "---\n" + Map("one").Replace("ConfigMap", "Secret", StringComparison.Ordinal));

    private static string Map(string name) => "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}
