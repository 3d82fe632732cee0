using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3031_StatefulSetServiceMissingTests
{
    [Fact]
    public void Reports_NearMiss() => ManifestVerifier.VerifyMessage(
        ServiceManifest.StatefulSet("{|KW3031:legder|}"),
        "KW3031",
        Severity.Warning,
        "StatefulSet 'ledger' names Service 'legder', which is not among the manifests of namespace 'default', so its pods have no DNS names of their own; did "
        + "you mean 'ledger'?");

    [Fact]
    public void Reports_AnAbsentService_Mildly() => ManifestVerifier.VerifyMessage(
        ServiceManifest.StatefulSet("{|KW3031:database|}", clusterIP: "''"),
        "KW3031",
        Severity.Info,
        "StatefulSet 'ledger' names Service 'database', which is not among the manifests of namespace 'default', so its pods have no DNS names of their own; "
        + "it may be deployed from elsewhere");

    [Fact]
    public void Reports_AnAbsentService_InAClosedWorld()
    {
        var findings = ManifestVerifier.Verify(ServiceManifest.StatefulSet("{|KW3031:database|}", clusterIP: "''"), new CheckOptions { ClosedWorld = true });

        Assert.Equal(Severity.Warning, Assert.Single(findings).Severity);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("''")]
    [InlineData("~")]
    [InlineData("${NAME}")]
    public void Ignores_WhatIsThereOrNotSaid(string value) => ManifestVerifier.Verify(ServiceManifest.StatefulSet(value));

    [Fact]
    public void Ignores_WhatMayStandInABrokenDocument()
    {
        var findings = ManifestVerifier.Check(
            null,
            ("set.yaml", ServiceManifest.StatefulSet("database")),
            ("broken.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: database\n"));

        Assert.DoesNotContain(findings, finding => finding.Id == "KW3031");
    }

    [Fact]
    public void Fixes_NearMiss() => ManifestVerifier.VerifyFix(
        ServiceManifest.StatefulSet("{|KW3031:legder|}"),
        "KW3031",
        ServiceManifest.StatefulSet("ledger"));

    [Fact]
    public void Reports_AnAbsentService_Mildly_WhereTheNearOneStandsInAnotherNamespace() => Assert.Equal(
        Severity.Info,
        Assert.Single(
            ManifestVerifier.Check(null, ("set.yaml", ServiceManifest.StatefulSet("legder").Replace("kind: Service\nmetadata:\n",
                "kind: Service\nmetadata:\n  namespace: shop\n", StringComparison.Ordinal))),
            finding => finding.Id == "KW3031").Severity);

    [Fact]
    public void Reports_TheHeadlessServiceThatSelectsItsPods() => ManifestVerifier.VerifyMessage(
        ServiceManifest.StatefulSet("{|KW3031:database|}"),
        "KW3031",
        Severity.Warning,
        "StatefulSet 'ledger' names Service 'database', which is not among the manifests of namespace 'default', so its pods have no DNS names of their own; "
        + "did you mean 'ledger'?");

    [Fact]
    public void Reports_NameThatAPrefixLeavesAsItIs() => Assert.Contains(
        ManifestVerifier.Check(null, ("set.yaml", ServiceManifest.StatefulSet("legder")), ("kustomization.yaml", "namePrefix: dev-\nresources: [set.yaml]")),
        finding => finding.Id == "KW3031");
}
