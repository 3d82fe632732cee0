using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5002_TextBehindSeparatorTests
{
    [Fact]
    public void Reports_Text() => ManifestVerifier.VerifyMessage(
        "--- {|KW5002:apiVersion: v1|}\nkind: ConfigMap\nmetadata:\n  name: one\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: two\n",
        "KW5002",
        Severity.Error,
        "Kubernetes refuses text after '---'; only a comment can be there, the content begins on the next line");

    [Fact]
    public void Ignores_Comment() => ManifestVerifier.Verify("--- # one\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n");

    [Fact]
    public void Ignores_FileThatIsNoManifest() => ManifestVerifier.Verify("%YAML 1.1\n--- !u!29 &1\nOcclusionCullingSettings:\n  serializedVersion: 2\n");

    [Fact]
    public void Fixes_ByTheNextLine() => ManifestVerifier.VerifyFix(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n--- {|KW5002:apiVersion: v1|}\nkind: ConfigMap\nmetadata:\n  name: two\n",
        "KW5002",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n--- \napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: two\n");
}
