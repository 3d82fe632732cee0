using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5008_NameMissingTests
{
    [Fact]
    public void Reports_MetadataWithoutName() => ManifestVerifier.VerifyMessage(
        "apiVersion: v1\nkind: ConfigMap\n{|KW5008:metadata|}:\n  labels:\n    app: shop\n",
        "KW5008",
        Severity.Error,
        "The ConfigMap has no name: metadata.name is missing, and metadata.generateName too");

    [Fact]
    public void Reports_NoMetadataAtTheKind() => ManifestVerifier.Verify("apiVersion: v1\nkind: {|KW5008:ConfigMap|}\ndata:\n  a: b\n");

    [Fact]
    public void Reports_EmptyName() => ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {|KW5008:\"\"|}\n");

    [Fact]
    public void Ignores_GenerateName() => ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: web-\n");

    [Fact]
    public void Ignores_Review() => ManifestVerifier.Verify("apiVersion: authentication.k8s.io/v1\nkind: TokenReview\nspec:\n  token: abc\n");

    [Fact]
    public void Ignores_KindsOfOthers() => ManifestVerifier.Verify("apiVersion: example.com/v1\nkind: Thing\nspec:\n  size: 1\n");

    [Fact]
    public void Ignores_Patch() => Assert.DoesNotContain(
        ManifestVerifier.Check(
            null,
            ("kustomization.yaml",
                "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\npatches:\n  - path: patch.yaml\n    target:\n      kind: ConfigMap\n"),
            ("patch.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels:\n    app: shop\n")),
        finding => finding.Id == "KW5008");
}
