using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4022_ObjectInOtherNamespaceTests
{
    private const string Shared = "apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: shared }\nstringData: { password: x }\n---\n";

    [Fact]
    public void Reports_ASecretOfAnotherNamespace() => ManifestVerifier.VerifyMessage(
        Shared + Naming.Deployment(Naming.FromSecret("{|KW4022:db|}", "password"), metadata: "name: shop, namespace: shop"),
        "KW4022",
        Severity.Warning,
        "Deployment 'shop' names Secret 'db' of namespace 'shop', which is in namespace 'shared' only, so its pods do not start");

    [Fact]
    public void Ignores_ANamespaceThatIsNotStated() => ManifestVerifier.Verify(Shared + Naming.Deployment(Naming.FromSecret("db", "password")));

    [Fact]
    public void Ignores_OneCopyForEachNamespace() => ManifestVerifier.Verify(
        Shared
            + Naming.Deployment(Naming.FromSecret("db", "password"), metadata: "name: shop, namespace: shared") + "---\n"
            + Naming.Deployment(Naming.FromSecret("db", "password"), metadata: "name: shop, namespace: shop"));
}
