using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1020_BudgetSelectsNoPodTests
{
    [Fact]
    public void Reports_AMisspelledLabel() => ManifestVerifier.VerifyMessage(
        Desk.Pods + Budget("app: {|KW1020:desks|}"),
        "KW1020",
        Severity.Warning,
        "PodDisruptionBudget 'desk' selects no pods: the pods of Deployment 'desk' carry app=desk, not app=desks, so it protects nothing; did you mean "
        + "'desk'?");

    [Fact]
    public void Reports_LabelsOfNobody_AsInformation() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(Desk.Pods + Budget("{|KW1020:app: postgres|}"))).Severity);

    [Fact]
    public void Reports_LabelsOfNobody_AsWarning_InAClosedWorld() => Assert.Equal(
        Severity.Warning,
        Assert.Single(ManifestVerifier.Verify(Desk.Pods + Budget("{|KW1020:app: postgres|}"), new CheckOptions { ClosedWorld = true })).Severity);

    [Fact]
    public void Reports_PodsOfAnotherNamespace() => ManifestVerifier.Verify(
        Desk.Pods.Replace("name: desk }", "name: desk, namespace: shop }", StringComparison.Ordinal)
            + Budget("{|KW1020:app: desk|}").Replace("name: desk }", "name: desk, namespace: other }", StringComparison.Ordinal));

    [Theory]
    [InlineData("app: desk")]
    [InlineData("app: '${APP}'")]
    [InlineData("pod-template-hash: abc")]
    public void Ignores_Selector(string labels) => ManifestVerifier.Verify(Desk.Pods + Budget(labels));

    [Fact]
    public void Ignores_AnEmptySelector() => ManifestVerifier.Verify(Desk.Pods + Budget("").Replace("{ matchLabels: {  } }", "{}", StringComparison.Ordinal));

    [Fact]
    public void Fixes_TheLabel() => ManifestVerifier.VerifyFix(Desk.Pods + Budget("app: {|KW1020:desks|}"), "KW1020", Desk.Pods + Budget("app: desk"));

    private static string Budget(string labels) =>
        $"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{ name: desk }}\nspec: {{ maxUnavailable: 1, selector: {{ matchLabels: {{ {labels} }} "
            + $"}} }}\n";
}
