using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2005_NamedTargetPortOfSidecarTests
{
    private static readonly CheckOptions Kubernetes132 = new() { KubernetesVersion = new KubernetesVersion(1, 32) };
    private static readonly string Sidecar =
        Deployment(initContainers: Container("- name: proxy\n  containerPort: 9090", "proxy") + "\n  restartPolicy: Always");

    [Fact]
    public void Reports_NameOfASidecarBefore133() => ManifestVerifier.VerifyMessage(
        Sidecar + Service("- port: 80\n  targetPort: {|KW2005:proxy|}"),
        "KW2005",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'proxy' of the sidecar init container 'proxy' of Deployment 'orders', but Kubernetes 1.32 finds the "
        + "names "
            + "of sidecar ports from 1.33 on only; write 9090, a number works everywhere",
        Kubernetes132);

    [Fact]
    public void Ignores_NameOfASidecarFrom133On() =>
        ManifestVerifier.Verify(Sidecar + Service("- port: 80\n  targetPort: proxy"), new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 33) });

    [Fact]
    public void Fixes_ByTheNumber() => ManifestVerifier.VerifyFix(
        Sidecar + Service("- port: 80\n  targetPort: {|KW2005:proxy|}"),
        "KW2005",
        Sidecar + Service("- port: 80\n  targetPort: 9090"),
        Kubernetes132);
}
