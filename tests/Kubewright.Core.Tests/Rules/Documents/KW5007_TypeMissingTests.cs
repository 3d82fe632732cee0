using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5007_TypeMissingTests
{
    [Fact]
    public void Reports_MissingApiVersion() => ManifestVerifier.VerifyMessage(
        "{|KW5007:kind|}: Deployment\nmetadata:\n  name: web\n",
        "KW5007",
        Severity.Error,
        "Deployment 'web' has no apiVersion, so Kubernetes cannot tell what it is");

    [Fact]
    public void Reports_MissingKind() => ManifestVerifier.VerifyMessage(
        "{|KW5007:apiVersion|}: v1\nmetadata:\n  name: web\n",
        "KW5007",
        Severity.Error,
        "'web' has no kind, so Kubernetes cannot tell what it is");

    [Fact]
    public void Reports_NumberInPlaceOfAVersion() => ManifestVerifier.VerifyMessage(
        "apiVersion: {|KW5007:1|}\nkind: ConfigMap\nmetadata:\n  name: web\n",
        "KW5007",
        Severity.Error,
        "The apiVersion must be a text such as 'v1', found the number 1");

    [Fact]
    public void Reports_MappingWithNeitherAmongObjects() => ManifestVerifier.Verify(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n---\n{|KW5007:data|}:\n  a: b\n");

    [Fact]
    public void Reports_KeyThatEndsItsDocumentByItsIndentation_AmongObjects() => ManifestVerifier.Verify(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n---\n  {|KW5007:apiVersion|}: v1\n{|KW5014:kind: ConfigMap|}\nmetadata:\n  name: other\n");

    [Fact]
    public void Reports_ItemOfAListWithNeither() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: List
        items:
          - apiVersion: v1
            kind: ConfigMap
            metadata:
              name: one
          - {|KW5007:metadata|}:
              name: two
        """);

    /// <summary>kubectl gives the items of a typed list the type that the list is of.</summary>
    [Fact]
    public void Ignores_ItemsOfATypedList() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ServiceList
        items:
          - metadata:
              name: {|KW1012:orders|}
            spec:
              clusterIP: {|KW3020:10.96.0.77|}
              ports:
                - port: 80
        """);

    [Theory]
    [InlineData("replicas: 2\nimage:\n  tag: '1'\n")]
    [InlineData("version: '3'\nservices:\n  web:\n    image: nginx\n")]
    [InlineData("name: build\non:\n  push:\njobs:\n  build:\n    runs-on: ubuntu-latest\n")]
    [InlineData("apiVersion: v2\nname: shop\nversion: 1.0.0\n")]
    [InlineData("kind: pipeline\ntype: docker\nname: default\n")]
    [InlineData("kind: helm-release\napiVersion: 1.1\ninstall:\n  chart: shop\n")]
    [InlineData("apiVersion: skaffold/v4beta6\nkind: Config\nbuild:\n  artifacts: []\n")]
    [InlineData("apiVersion: ${VERSION}\nkind: ConfigMap\nmetadata:\n  name: web\n")]
    public void Ignores_OtherFiles(string text) => ManifestVerifier.Verify(text);

    [Fact]
    public void Ignores_KustomizationWithNeither() =>
        ManifestVerifier.Verify(null, ("kustomization.yaml", "resources:\n  - web.yaml\n"),
            ("web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n"));

    [Fact]
    public void Fixes_ByTheVersionOfTheKind() => ManifestVerifier.VerifyFix(
        "{|KW5007:kind|}: ConfigMap\nmetadata:\n  name: web\n",
        "KW5007",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n");

    [Fact]
    public void Fixes_NumberByTheVersionOfTheKind() => ManifestVerifier.VerifyFix(
        "apiVersion: {|KW5007:1|}\nkind: ConfigMap\nmetadata:\n  name: web\n",
        "KW5007",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n");
}
