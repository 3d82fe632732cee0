using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4043_UtilizationWithoutRequestTests
{
    [Fact]
    public void Reports_AContainerWithoutRequest() => ManifestVerifier.VerifyMessage(
        Naming.Deployment() + Scaler("{|KW4043:cpu|}"),
        "KW4043",
        Severity.Info,
        "HorizontalPodAutoscaler 'orders' scales Deployment 'shop' by the utilization of cpu, but container 'shop' requests no cpu, so there is nothing to "
        + "compare with and nothing is scaled");

    [Theory]
    [InlineData(", resources: { requests: { cpu: 100m } }")]
    [InlineData(", resources: { limits: { cpu: 100m } }")]
    [InlineData(", resources: '${RESOURCES}'")]
    public void Ignores_Container(string resources) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Naming.Deployment(resources) + Scaler("cpu"))),
        finding => finding.Id == "KW4043");

    private static string Scaler(string name) =>
        "---\n" + Shop.Autoscaler("shop")
            + $"\n  metrics: [{{ type: Resource, resource: {{ name: {name}, target: {{ type: Utilization, averageUtilization: 50 }} }} }}]\n";
}
