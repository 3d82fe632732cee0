using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2004_NamedTargetPortOfInitContainerTests
{
    private static readonly string Init = Container("- name: proxy\n  containerPort: 9090", "proxy");

    [Fact]
    public void Reports_NameOfAnInitContainer() => ManifestVerifier.VerifyMessage(
        Deployment(initContainers: Init) + Service("- port: 80\n  targetPort: {|KW2004:proxy|}"),
        "KW2004",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'proxy', which only init container 'proxy' of Deployment 'orders' declares; "
            + "it has ended when the pod takes traffic, unless its restartPolicy is Always");

    [Fact]
    public void Ignores_NameOfASidecar() =>
        ManifestVerifier.Verify(Deployment(initContainers: Init + "\n  restartPolicy: Always") + Service("- port: 80\n  targetPort: proxy"));
}
