using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2033_DuplicateServicePortTests
{
    private static readonly string Two = Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090"));

    [Fact]
    public void Reports_TheSecondPortOfANumber() => ManifestVerifier.VerifyMessage(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- name: metrics\n  port: {|KW2033:80|}\n  targetPort: metrics\n  protocol: TCP"),
        "KW2033",
        Severity.Error,
        "Service 'orders' has port 80 twice for TCP; a Service takes each number once a protocol");

    [Fact]
    public void Ignores_OneNumberForTwoProtocols() => ManifestVerifier.Verify(
        Deployment(Container("- name: dns\n  containerPort: 53\n  protocol: UDP\n- name: dns-tcp\n  containerPort: 53"))
            + Service("- name: dns\n  port: 53\n  targetPort: dns\n  protocol: UDP\n- name: dns-tcp\n  port: 53\n  targetPort: dns-tcp"));
}
