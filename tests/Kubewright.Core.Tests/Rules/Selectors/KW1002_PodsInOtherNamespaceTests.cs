using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1002_PodsInOtherNamespaceTests
{
    [Fact]
    public void Reports_StatedNamespacesThatDiffer() => ManifestVerifier.VerifyMessage(
        Deployment(@namespace: "shop") + Service(@namespace: "{|KW1002:front|}"),
        "KW1002",
        Severity.Warning,
        "Service 'orders' is in namespace 'front', but the pods that it selects by app=orders, those of Deployment 'orders', are in namespace 'shop'; a "
        + "Service selects pods of its own namespace only");

    [Fact]
    public void Reports_AsInformation_WhereOneStatesNone() => ManifestVerifier.VerifyMessage(
        Deployment(@namespace: "shop") + Service("app: {|KW1002:orders|}"),
        "KW1002",
        Severity.Info,
        "Service 'orders' states no namespace, but the pods that it selects by app=orders, those of Deployment 'orders', are in namespace 'shop'; a Service "
        + "selects pods of its own namespace only");

    [Fact]
    public void Reports_AsInformation_WhereTheOtherNamespaceHasItsOwnService()
    {
        var findings = ManifestVerifier.Verify(
            Deployment(@namespace: "shop") + Service(@namespace: "shop") + Service(@namespace: "{|KW1002:front|}"));
        Assert.Equal(Severity.Info, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Reports_AsWarning_WhereOneStatesNoneAndEverythingIsHere()
    {
        var findings = ManifestVerifier.Verify(Deployment() + Service(@namespace: "{|KW1002:shop|}"), new CheckOptions { ClosedWorld = true });
        Assert.Equal(Severity.Warning, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Ignores_OneNamespace() => ManifestVerifier.Verify(Deployment(@namespace: "shop") + Service(@namespace: "shop"));

    [Fact]
    public void Ignores_DefaultWrittenAndNot() => ManifestVerifier.Verify(Deployment(@namespace: "default") + Service());

    [Fact]
    public void Ignores_OverlayThatMovesBoth() => ManifestVerifier.Verify(
        null,
        ("base/orders.yaml", Deployment(@namespace: "shop") + Service(@namespace: "front")),
        ("base/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [orders.yaml]\nnamespace: shop\n"));
}
