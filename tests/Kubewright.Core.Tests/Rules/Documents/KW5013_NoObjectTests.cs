using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5013_NoObjectTests
{
    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n";

    [Fact]
    public void Reports_ListAmongObjects() => ManifestVerifier.VerifyMessage(
        Map + "---\n{|KW5013:- a: b|}\n- c: d\n",
        "KW5013",
        Severity.Error,
        "A Kubernetes object was expected here, found a list");

    [Fact]
    public void Reports_Word_WhereAllOtherFilesOfTheFolderAreManifests() =>
        ManifestVerifier.Verify(null, ("k8s/one.yaml", Map), ("k8s/odd.yaml", "{|KW5013:hello|}\n---\n{|KW5013:- a|}\n- b\n"));

    [Fact]
    public void Reports_ItemOfAList() => ManifestVerifier.VerifyMessage(
        "apiVersion: v1\nkind: List\nitems:\n  - {|KW5013:hello|}\n",
        "KW5013",
        Severity.Error,
        "A Kubernetes object was expected as an item of the List, found the text 'hello'");

    [Fact]
    public void Ignores_PatchOfOperations() =>
        ManifestVerifier.Verify(null, ("k8s/one.yaml", Map), ("k8s/patch.yaml", "- op: remove\n  path: /spec\n"));

    [Fact]
    public void Ignores_ListAmongOtherFiles() =>
        ManifestVerifier.Verify(null, ("k8s/one.yaml", Map), ("k8s/values.yaml", "replicas: 1\n"), ("k8s/list.yaml", "- a\n- b\n"));

    [Fact]
    public void Ignores_EmptyDocument() => ManifestVerifier.Verify(Map + "---\n# nothing\n---\n");
}
