using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5004_SeparatorMissingTests
{
    private const string Two = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n{|KW5004:apiVersion|}: v1\nkind: ConfigMap\nmetadata:\n  name: two\n";

    [Fact]
    public void Reports_SecondObject_Once() => ManifestVerifier.VerifyMessage(
        Two,
        "KW5004",
        Severity.Error,
        "A second 'apiVersion' begins another object here, but no line '---' stands before it: kubectl applies a mixture of the two");

    [Fact]
    public void Reports_WhereTheSecondObjectBegins() => ManifestVerifier.Verify(
        "kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: one\n{|KW5004:kind|}: ConfigMap\napiVersion: v1\nmetadata:\n  name: two\n");

    [Fact]
    public void Ignores_KindDeeperInTheObject() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: one
          ownerReferences:
            - apiVersion: v1
              kind: ConfigMap
              name: two
              uid: a4a0b0e2-0000-4000-8000-000000000000
        """);

    [Fact]
    public void Fixes_ByInsertingTheLine() => ManifestVerifier.VerifyFix(
        Two,
        "KW5004",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: two\n");
}
