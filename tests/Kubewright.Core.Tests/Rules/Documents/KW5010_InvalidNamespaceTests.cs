using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5010_InvalidNamespaceTests
{
    [Fact]
    public void Reports_Capital() => ManifestVerifier.VerifyMessage(
        Map("{|KW5010:Shop|}"),
        "KW5010",
        Severity.Error,
        "ConfigMap 'one' cannot be put into the namespace 'Shop': it holds the capital 'S'; lower-case letters, digits and '-' are allowed");

    [Fact]
    public void Reports_Dots() => ManifestVerifier.Verify(Map("{|KW5010:shop.test|}"));

    [Fact]
    public void Ignores_Label() => ManifestVerifier.Verify(Map("shop-1"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Map("$(NAMESPACE)"));

    [Fact]
    public void Fixes_ByLowerCase() => ManifestVerifier.VerifyFix(Map("{|KW5010:Shop|}"), "KW5010", Map("shop"));

    private static string Map(string name) => "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n  namespace: " + name + "\n";
}
