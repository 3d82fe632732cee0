using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2006_TargetPortIsServicePortNameTests
{
    private static readonly string Redis = Deployment(Container("- containerPort: 6379"));

    [Fact]
    public void Reports_NameOfTheServicesOwnPort() => ManifestVerifier.VerifyMessage(
        Redis + Service("- name: redis\n  port: 6379\n  targetPort: {|KW2006:redis|}"),
        "KW2006",
        Severity.Error,
        "Service 'orders' sends port 'redis' to the pod port 'redis', but that is the name of the Service's own port, and targetPort names a port of "
            + "Deployment 'orders', whose port 6379 has no name");

    [Fact]
    public void Ignores_NameThatTheContainerHasToo() =>
        ManifestVerifier.Verify(Deployment() + Service("- name: http\n  port: 80\n  targetPort: http"));

    [Fact]
    public void Fixes_ByTheNumberOfTheOnlyPort() => ManifestVerifier.VerifyFix(
        Redis + Service("- name: redis\n  port: 6379\n  targetPort: {|KW2006:redis|}"),
        "KW2006",
        Redis + Service("- name: redis\n  port: 6379\n  targetPort: 6379"));
}
