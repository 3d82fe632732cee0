using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5005_TemplateSkippedTests
{
    [Fact]
    public void Reports_OnceADocument()
    {
        var findings = ManifestVerifier.Check(null, ("manifest.yaml", """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ .Release.Name }}
              labels: {{ include "labels" . }}
            """));

        var finding = Assert.Single(findings);
        Assert.Equal("KW5005", finding.Id);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal("The document is a template and was not checked; check what it is rendered to", finding.Message);
    }

    [Fact]
    public void Ignores_TemplateThatIsNoManifest() => ManifestVerifier.Verify("{{ define \"labels\" }}\napp: shop\n{{ end }}\n");

    [Fact]
    public void Ignores_QuotedPlaceholder() => ManifestVerifier.Verify("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\ndata:\n  a: \"{{ b }}\"\n");
}
