using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5108_InvalidQuantityTests
{
    [Theory]
    [InlineData("10 Gi", "10Gi")]
    [InlineData("512MB", "512M")]
    [InlineData("1GiB", "1Gi")]
    [InlineData("512mi", "512Mi")]
    [InlineData("64K", "64k")]
    public void Reports_AndFixes_NearMisses(string written, string meant)
    {
        ManifestVerifier.VerifyMessage(
            Pod("{|KW5108:" + written + "|}"),
            "KW5108",
            Severity.Error,
            $"Pod 'orders': 'spec.containers[0].resources.limits.memory' is not a quantity: \"{written}\"; did you mean {meant}?");
        ManifestVerifier.VerifyFix(Pod("{|KW5108:" + written + "|}"), "KW5108", Pod(meant));
    }

    [Fact]
    public void Reports_Words() => ManifestVerifier.VerifyMessage(
        Pod("{|KW5108:plenty|}"),
        "KW5108",
        Severity.Error,
        "Pod 'orders': 'spec.containers[0].resources.limits.memory' is not a quantity: \"plenty\"; write a number with a suffix such as m, k, M, G, Ki, Mi or Gi");

    [Theory]
    [InlineData("512Mi")]
    [InlineData("1e9")]
    [InlineData("\"1000000000\"")]
    [InlineData("1.5G")]
    [InlineData("${MEMORY}")]
    [InlineData("MEMORY_LIMIT")]
    public void Ignores_Quantities(string written) => ManifestVerifier.Verify(Pod(written));

    private static string Pod(string memory) => $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
        spec:
          containers:
            - name: api
              image: shop/orders:1.4
              resources:
                limits:
                  memory: {{memory}}
        """;
}
