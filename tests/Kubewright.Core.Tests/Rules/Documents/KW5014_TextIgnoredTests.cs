using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5014_TextIgnoredTests
{
    [Fact]
    public void Reports_ObjectBehindTheEndOfTheDocument() => ManifestVerifier.VerifyMessage(
        Settings + "...\n{|KW5014:apiVersion: v1|}\nkind: ConfigMap\nmetadata:\n  name: flags\n",
        "KW5014",
        Severity.Warning,
        "The document ended before this line, so Kubernetes ignores the text from here to the next '---' and deploys nothing of it; "
            + "begin another object with '---', or indent the line as the first key of its object");

    [Fact]
    public void Reports_LinesLeftOfTheFirstKey() => ManifestVerifier.Verify(
        "  apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: settings\n{|KW5014:data:|}\n  level: info\n");

    [Theory]
    [InlineData("...\n")]
    [InlineData("...\n# the end\n")]
    [InlineData("...\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: flags\n")]
    public void Ignores_EndOfADocumentWithNothingBehindIt(string end) => ManifestVerifier.Verify(Settings + end);

    [Fact]
    public void Ignores_FileThatIsNoManifest() => ManifestVerifier.Verify("title: notes\n...\nauthor: somebody\n");

    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n";
}
