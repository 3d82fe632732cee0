using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1014_PodDeletionCostTests
{
    [Fact]
    public void Reports_Word() => ManifestVerifier.VerifyMessage(
        PodWith("{|KW1014:high|}"),
        "KW1014",
        Severity.Error,
        "Pod 'orders': the annotation controller.kubernetes.io/pod-deletion-cost is 'high', it must be a whole number such as '-10' or '100', without '+' and leading zeros");

    [Theory]
    [InlineData("{|KW1014:\"+10\"|}")]
    [InlineData("{|KW1014:\"007\"|}")]
    [InlineData("{|KW1014:\"-\"|}")]
    [InlineData("{|KW1014:\"1.5\"|}")]
    [InlineData("{|KW1014:\"2147483648\"|}")]
    [InlineData("{|KW1014:\" 1\"|}")]
    public void Reports_OtherForms(string cost) => ManifestVerifier.Verify(PodWith(cost));

    [Theory]
    [InlineData("\"0\"")]
    [InlineData("\"-10\"")]
    [InlineData("\"2147483647\"")]
    [InlineData("${COST}")]
    public void Ignores_Numbers(string cost) => ManifestVerifier.Verify(PodWith(cost));

    private static string PodWith(string cost) => $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
          annotations:
            controller.kubernetes.io/pod-deletion-cost: {cost}
        spec:
          containers:
            - name: api
              image: shop/orders:1.4
        """;
}
