using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1003_LabelsOnWorkloadOnlyTests
{
    [Fact]
    public void Reports_LabelsThatOnlyTheWorkloadCarries() => ManifestVerifier.VerifyMessage(
        Deployment(labels: "component: api", own: "app: orders") + Service("app: {|KW1003:orders|}"),
        "KW1003",
        Severity.Warning,
        "Service 'orders' selects app=orders, which Deployment 'orders' carries itself, but its pods carry component=api: selectors see the labels in "
        + "spec.template.metadata.labels only");

    [Fact]
    public void Ignores_LabelsThatThePodsCarryToo() => ManifestVerifier.Verify(Deployment(own: "app: orders") + Service());
}
