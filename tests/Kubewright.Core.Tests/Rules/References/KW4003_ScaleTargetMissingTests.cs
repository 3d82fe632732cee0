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
        Assert.Equal("HorizontalPodAutoscaler 'orders' scales Deployment 'postgresql', which is not among the manifests of namespace 'default'",
            finding.Message);
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

    [Fact]
    public void Ignores_WhatMayBeElsewhere()
    {
        Assert.DoesNotContain(Ids(("a.yaml", Shop.Orders + Shop.Autoscaler("orders")), ("kustomization.yaml", "namePrefix: dev-\nresources: [a.yaml]")),
            id => id == "KW4003");
        Assert.DoesNotContain(Ids(("a.yaml", Shop.Orders + Shop.Autoscaler("order")), ("b.yaml", "kind: Deployment\nmetadata:\n  name: \"order")),
            id => id == "KW4003");
        Assert.DoesNotContain(Ids(("a.yaml", Shop.Autoscaler("orders").Replace("  name: orders\nspec", "  name: orders\n  namespace: front\nspec",
            StringComparison.Ordinal) + "\n---\n" + Shop.Orders)), id => id == "KW4003");
        Assert.DoesNotContain(Ids(("a.yaml", Shop.Orders + Shop.Autoscaler("''"))), id => id == "KW4003");
        Assert.DoesNotContain(Ids(("a.yaml", Shop.Orders + Shop.Autoscaler("${NAME}"))), id => id == "KW4003");

        static IEnumerable<string> Ids(params (string Path, string Text)[] files) => ManifestVerifier.Check(null, files).Select(finding => finding.Id);
    }

    [Theory]
    [InlineData("order", "StatefulSet")]
    [InlineData("orders", "StatefulSet")]
    public void Reports_NameOfAnotherKindAsInformationOnly(string name, string kind)
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Shop.Orders + Shop.Autoscaler($"{{|KW4003:{name}|}}", kind)));
        Assert.Equal((Severity.Info, true), (finding.Severity, finding.Fix is null));
    }

    [Fact]
    public void Reports_WhereTheWorkloadThatIsMeantStands() =>
        Assert.Equal("orders", Assert.Single(Assert.Single(ManifestVerifier.Verify(Shop.Orders + Shop.Autoscaler("{|KW4003:order|}"))).Related).Span.Text);
}
