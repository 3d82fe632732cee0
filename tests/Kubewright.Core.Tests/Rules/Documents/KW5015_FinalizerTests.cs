using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Workloads;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5015_FinalizerTests
{
    [Fact]
    public void Reports_NameWithoutPrefix() => ManifestVerifier.VerifyMessage(
        ConfigMapWith("{|KW5015:cleanup|}"),
        "KW5015",
        Severity.Error,
        "ConfigMap 'orders': the finalizer 'cleanup' has no prefix; write whose it is, as in 'example.com/cleanup'");

    [Theory]
    [InlineData("{|KW5015:example.com/|}")]
    [InlineData("{|KW5015:a b/c|}")]
    [InlineData("{|KW5015:\"\"|}")]
    [InlineData("orphan, {|KW5015:foregroundDeletion|}")]
    public void Reports_OtherForms(string finalizers) => ManifestVerifier.Verify(ConfigMapWith(finalizers));

    [Theory]
    [InlineData("shop.example.com/cleanup")]
    [InlineData("orphan, kubernetes")]
    [InlineData("\"${FINALIZER}\"")]
    public void Ignores_Finalizers(string finalizers) => ManifestVerifier.Verify(ConfigMapWith(finalizers));

    [Fact]
    public void Ignores_TheMetadataOfTemplates() => ManifestVerifier.Verify(
        WorkloadText.Deployment().Replace("    metadata:\n", "    metadata:\n      finalizers: [cleanup]\n", StringComparison.Ordinal));

    private static string ConfigMapWith(string finalizers) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: orders\n  finalizers: [{finalizers}]\n";
}
