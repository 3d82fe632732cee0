using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5001_NotYamlTests
{
    [Fact]
    public void Reports_UnclosedBracket_AndReadsTheDocumentsAroundIt()
    {
        var findings = ManifestVerifier.Check(null, ("manifest.yaml", """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: one
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: two
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: Three
            """));

        Assert.Equal(["KW5001", "KW5009"], findings.Select(finding => finding.Id));
        Assert.InRange(findings[0].Span.StartPosition.Line, 7, 8);
        Assert.Equal(Severity.Error, findings[0].Severity);
    }

    [Fact]
    public void Reports_ControlCharacterWhereItStands() => ManifestVerifier.VerifyMessage(
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one{|KW5001:\u0001|}\n",
        "KW5001",
        Severity.Error,
        "The document cannot be read as YAML: the control character U+0001 is not allowed in YAML");

    [Fact]
    public void Ignores_BrokenFileThatIsNoManifest() => ManifestVerifier.Verify("""
        services:
          web: {image: nginx
        volumes: [
        """);
}
