using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4040_BudgetLetsNoPodGoTests
{
    private const string Pods =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: desk }\nspec:\n  replicas: 3\n  selector: { matchLabels: { app: desk } }\n  template:\n    "
            + "metadata: { labels: { app: desk } }\n    spec: { containers: [{ name: desk, image: 'desk:1', ports: [{ name: http, containerPort: 8080 }] }] "
                + "}\n---\n";

    [Theory]
    [InlineData("{|KW4040:3|}")]
    [InlineData("{|KW4040:100%|}")]
    public void Reports_AsManyAsThereAre(string minimum) =>
        Assert.Equal(Severity.Warning, Assert.Single(ManifestVerifier.Verify(Pods + Budget(minimum))).Severity);

    [Fact]
    public void Reports_ASinglePod_AsInformation() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(Pods.Replace("replicas: 3", "replicas: 1", StringComparison.Ordinal) + Budget("{|KW4040:1|}"))).Severity);

    [Theory]
    [InlineData("2")]
    [InlineData("50%")]
    [InlineData("'${MIN}'")]
    public void Ignores_Minimum(string minimum) => ManifestVerifier.Verify(Pods + Budget(minimum));

    [Fact]
    public void Reports_AutoscaledWorkloads_AsInformation() => Assert.Contains(
        ManifestVerifier.Check(null, ("a.yaml", Pods + Budget("3") + "---\n" + Shop.Autoscaler("desk"))),
        finding => finding is { Id: "KW4040", Severity: Severity.Info });

    private static string Budget(string minimum) =>
        $"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{ name: desk }}\nspec: {{ minAvailable: {minimum}, selector: {{ matchLabels: {{ app: "
            + $"desk }} }} }}\n";
}
