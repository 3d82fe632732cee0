using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2009_NumericTargetPortOfOtherProtocolTests
{
    private static readonly string Dns = Deployment(Container("- containerPort: 53\n  protocol: UDP"));

    [Fact]
    public void Reports_NumberDeclaredForAnotherProtocol() => ManifestVerifier.VerifyMessage(
        Dns + Service("- port: {|KW2009:53|}"),
        "KW2009",
        Severity.Info,
        "Service 'orders' sends port 53 over TCP to port 53 of its pods, which Deployment 'orders' declares for UDP only");

    [Fact]
    public void Ignores_NumberDeclaredForTheSameProtocol() => ManifestVerifier.Verify(Dns + Service("- port: 53\n  protocol: UDP"));
}
