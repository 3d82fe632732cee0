using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3032_StatefulSetServiceNotHeadlessTests
{
    [Fact]
    public void Reports_UsedPodName() => ManifestVerifier.VerifyMessage(
        ServiceManifest.StatefulSet("{|KW3032:ledger|}", clusterIP: "''", environment: "ledger-0.ledger"),
        "KW3032",
        Severity.Warning,
        "StatefulSet 'ledger' names Service 'ledger', which is not headless, so DNS names of its pods such as 'ledger-0.ledger' do not resolve although they "
        + "are used");

    [Fact]
    public void Reports_UnusedPodName() => ManifestVerifier.VerifyMessage(
        ServiceManifest.StatefulSet("{|KW3032:ledger|}", clusterIP: "''"),
        "KW3032",
        Severity.Warning,
        "StatefulSet 'ledger' names Service 'ledger', which is not headless, so DNS names of its pods such as 'ledger-0.ledger' do not resolve");

    [Fact]
    public void Reports_TheFirstPodOfAShiftedSet() => ManifestVerifier.VerifyMessage(
        ServiceManifest.StatefulSet("{|KW3032:ledger|}", clusterIP: "''", environment: "ledger-5.ledger")
            .Replace("  serviceName:", "  ordinals: { start: 5 }\n  serviceName:", StringComparison.Ordinal),
        "KW3032",
        Severity.Warning,
        "StatefulSet 'ledger' names Service 'ledger', which is not headless, so DNS names of its pods such as 'ledger-5.ledger' do not resolve although they "
        + "are used");

    [Fact]
    public void Ignores_Headless() => ManifestVerifier.Verify(ServiceManifest.StatefulSet("ledger", environment: "ledger-0.ledger"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(ServiceManifest.StatefulSet("ledger", clusterIP: "${IP}"));

    [Theory]
    [InlineData("patches: [{ path: headless.yaml }]")]
    public void Reports_AsInformationAtMost_WhereAPatchIsNotHere(string transformation) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("set.yaml", ServiceManifest.StatefulSet("ledger", clusterIP: "''")),
            ("kustomization.yaml", transformation + "\nresources: [set.yaml]")),
        finding => finding.Severity != Severity.Info);

    [Fact]
    public void Ignores_ServiceThatAnOverlayMayMakeHeadless()
    {
        var manifests = ServiceManifest.StatefulSet("ledger", clusterIP: "''").Split("---\n");
        Assert.DoesNotContain(
            ManifestVerifier.Check(
                null,
                ("k8s/set.yaml", manifests[0]),
                ("k8s/service.yaml", manifests[1]),
                ("k8s/kustomization.yaml", "patches: [{ path: headless.yaml }]\nresources: [service.yaml]")),
            finding => finding.Id == "KW3032");
    }

    [Theory]
    [InlineData("''")]
    [InlineData("~")]
    public void Ignores_SetWithoutService(string name) => ManifestVerifier.Verify(ServiceManifest.StatefulSet(name, clusterIP: "''"));

    [Fact]
    public void Reports_PodNameThatAnotherFileUses() => Assert.Equal(
        Severity.Warning,
        Assert.Single(
            ManifestVerifier.Check(
                null,
                ("k8s/set.yaml", ServiceManifest.StatefulSet("ledger", clusterIP: "''")),
                ("k8s/settings.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { PRIMARY: ledger-0.ledger }\n")),
            finding => finding.Id == "KW3032").Severity);
}
