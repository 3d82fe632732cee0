using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5011_NamespaceOfClusterObjectTests
{
    [Fact]
    public void Reports_NamespaceOfAClusterRole() => ManifestVerifier.VerifyMessage(
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: one\n  namespace: {|KW5011:shop|}\n",
        "KW5011",
        Severity.Info,
        "The namespace 'shop' is ignored: ClusterRole 'one' belongs to the whole cluster");

    [Fact]
    public void Ignores_NamespacedKind() => ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n  namespace: shop\n");

    [Fact]
    public void Ignores_KindsOfOthers() => ManifestVerifier.Verify("apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: one\n  namespace: shop\n");
}
