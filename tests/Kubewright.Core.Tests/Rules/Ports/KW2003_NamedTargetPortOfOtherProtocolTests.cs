using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2003_NamedTargetPortOfOtherProtocolTests
{
    private static readonly string Dns = Deployment(Container("- name: dns\n  containerPort: 5353\n  protocol: UDP"));

    [Fact]
    public void Reports_NameOfAnotherProtocol() => ManifestVerifier.VerifyMessage(
        Dns + Service("- port: 53\n  targetPort: {|KW2003:dns|}"),
        "KW2003",
        Severity.Error,
        "Service 'orders' sends port 53 over TCP to the pod port 'dns', but container 'api' of Deployment 'orders' declares that name for UDP");

    [Fact]
    public void Ignores_NameOfTheSameProtocol() => ManifestVerifier.Verify(Dns + Service("- port: 53\n  targetPort: dns\n  protocol: UDP"));

    [Fact]
    public void Ignores_NameDeclaredForBothProtocols() => ManifestVerifier.Verify(
        Deployment(Container("- name: dns\n  containerPort: 5353\n  protocol: UDP", "udp") + "\n" + Container("- name: dns-tcp\n  containerPort: 5353", "tcp"))
            + Service("- name: udp\n  port: 53\n  targetPort: dns\n  protocol: UDP\n- name: tcp\n  port: 53\n  targetPort: dns-tcp"));

    [Fact]
    public void Fixes_TheProtocolThatIsWritten() => ManifestVerifier.VerifyFix(
        Dns + Service("- port: 53\n  targetPort: {|KW2003:dns|}\n  protocol: TCP"),
        "KW2003",
        Dns + Service("- port: 53\n  targetPort: dns\n  protocol: UDP"));

    [Theory]
    [InlineData("")]
    [InlineData("\n  protocol: \"\"")]
    public void Reports_WithoutAFix_WhereNoProtocolIsWritten(string protocol) =>
        Assert.Null(Assert.Single(ManifestVerifier.Verify(Dns + Service("- port: 53\n  targetPort: {|KW2003:dns|}" + protocol))).Fix);

    [Fact]
    public void Reports_TheDeclarationOfAnotherProtocol_NotThatOfAnInitContainer() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- name: dns\n  containerPort: 5353\n  protocol: UDP"), Container("- name: dns\n  containerPort: 53", "migrate"))
            + Service("- port: 53\n  targetPort: {|KW2003:dns|}"),
        "KW2003",
        Severity.Error,
        "Service 'orders' sends port 53 over TCP to the pod port 'dns', but container 'api' of Deployment 'orders' declares that name for UDP");
}
