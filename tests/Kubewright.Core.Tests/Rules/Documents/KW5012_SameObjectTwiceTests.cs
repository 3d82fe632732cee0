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
            "ConfigMap 'one' is in this file more than once; this one replaces the one on line 4");

        Assert.Equal(3, Assert.Single(finding.Related).Span.StartPosition.Line);
    }

    [Fact]
    public void Reports_AnotherVersionOfTheApiQuietly() => Assert.Equal(
        Severity.Info,
        Assert.Single(
            ManifestVerifier.Verify(
                Budget("policy/v1beta1") + "---\n" + Budget("policy/v1").Replace("name: one", "name: {|KW5012:one|}", StringComparison.Ordinal)),
            finding => finding.Id == "KW5012").Severity);

    [Fact]
    public void Reports_CustomResourceQuietly() => ManifestVerifier.VerifyMessage(
        Map("one", "example.com/v1", "Queue") + "---\n" + Map("{|KW5012:one|}", "example.com/v1", "Queue"),
        "KW5012",
        Severity.Info,
        "Queue 'one' is in this file more than once; this one replaces the one on line 4");

    [Fact]
    public void Ignores_TheSameOverTwoFiles() => ManifestVerifier.Verify(null, ("a.yaml", Map("one")), ("b.yaml", Map("one")));

    [Fact]
    public void Ignores_AnotherNamespace() => ManifestVerifier.Verify(Map("one\n  namespace: a") + "---\n" + Map("one\n  namespace: b"));

    [Fact]
    public void Ignores_NamespaceStatedOnce() => ManifestVerifier.Verify(Map("one\n  namespace: default") + "---\n" + Map("one"));

    [Fact]
    public void Ignores_AnotherKind() => ManifestVerifier.Verify(Map("one") + "---\n" + Map("one").Replace("ConfigMap", "Secret", StringComparison.Ordinal));

    private static string Map(string name, string apiVersion = "v1", string kind = "ConfigMap") =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata:\n  name: {name}\n";

    private static string Budget(string apiVersion) =>
        Map("one", apiVersion == "policy/v1" ? apiVersion : "{|KW5107:" + apiVersion + "|}", "PodDisruptionBudget")
            + "spec:\n  minAvailable: 1\n  selector:\n    matchLabels:\n      app: orders\n";
}
