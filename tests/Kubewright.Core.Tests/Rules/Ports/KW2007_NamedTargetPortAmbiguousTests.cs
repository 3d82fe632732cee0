using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2007_NamedTargetPortAmbiguousTests
{
    [Fact]
    public void Reports_WhichNumberWins() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Container("- name: {|KW2053:http|}\n  containerPort: 9090", "admin")) + Service("- port: 80\n  targetPort: {|KW2007:http|}"),
        "KW2007",
        Severity.Warning,
        "Service 'orders' sends port 80 to the pod port 'http', which Deployment 'orders' declares twice: 8080 in container 'api' and 9090 in container "
        + "'admin'; "
            + "the first wins, 8080");

    [Fact]
    public void Ignores_NumberAsTarget() => ManifestVerifier.Verify(
        Deployment(Api + "\n" + Container("- name: {|KW2053:http|}\n  containerPort: 9090", "admin")) + Service("- port: 80\n  targetPort: 9090"));

    [Fact]
    public void Ignores_SecondNameOfAnotherProtocol() => ManifestVerifier.Verify(
        Deployment(Api + "\n" + Container("- name: {|KW2053:http|}\n  containerPort: 9090\n  protocol: UDP", "admin"))
            + Service("- port: 80\n  targetPort: http"));
}
