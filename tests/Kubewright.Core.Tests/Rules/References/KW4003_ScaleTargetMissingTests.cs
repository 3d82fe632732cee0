using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4003_ScaleTargetMissingTests
{
    [Fact]
    public void Reports_NameNearAWorkload() => ManifestVerifier.VerifyMessage(
        Shop.Orders + Shop.Autoscaler("{|KW4003:order|}"),
        "KW4003",
        Severity.Warning,
        "HorizontalPodAutoscaler 'orders' scales Deployment 'order', which is not among the manifests of namespace 'default'; did you mean 'orders'?");

    [Fact]
    public void Reports_UnknownNameAsInformationOnly() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(Shop.Orders + Shop.Autoscaler("{|KW4003:postgresql|}"))).Severity);

    [Fact]
    public void Reports_UnknownNameAsWarningInAClosedWorld()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Shop.Orders + Shop.Autoscaler("{|KW4003:postgresql|}"), new CheckOptions { ClosedWorld = true }));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("HorizontalPodAutoscaler 'orders' scales Deployment 'postgresql', which is not among the manifests of namespace 'default'", finding.Message);
    }

    [Fact]
    public void Ignores_WorkloadThatExists() => ManifestVerifier.Verify(Shop.Orders + Shop.Autoscaler("orders"));

    [Fact]
    public void Ignores_KindsOfOthers() => ManifestVerifier.Verify(Shop.Orders + Shop.Autoscaler("order", "Rollout"));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Shop.Orders + Shop.Autoscaler("{|KW4003:order|}"),
        "KW4003",
        Shop.Orders + Shop.Autoscaler("orders"));
}
