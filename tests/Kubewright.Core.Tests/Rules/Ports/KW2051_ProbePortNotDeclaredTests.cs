using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2051_ProbePortNotDeclaredTests
{
    [Fact]
    public void Reports_NameThatTheContainerDoesNotDeclare() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Probe("{|KW2051:htpp|}")),
        "KW2051",
        Severity.Warning,
        "The readinessProbe of container 'api' in Deployment 'orders' asks port 'htpp', but that container has no port of that name, so it fails; did you mean 'http'?");

    [Fact]
    public void Reports_NameThatAnotherContainerDeclares() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n" + Probe("{|KW2051:admin|}") + "\n" + Container("- name: admin\n  containerPort: 9090", "console")),
        "KW2051",
        Severity.Warning,
        "The readinessProbe of container 'api' in Deployment 'orders' asks port 'admin', but that container has no port of that name, so it fails; "
            + "container 'console' has one, but only ports of its own count");

    [Fact]
    public void Reports_LifecycleHooks() => ManifestVerifier.Verify(
        Deployment(Api + "\n  lifecycle:\n    preStop:\n      httpGet:\n        path: /stop\n        port: {|KW2051:admin|}"));

    [Theory]
    [InlineData("http")]
    [InlineData("9090")]
    [InlineData("${PORT}")]
    public void Ignores_ItsOwnNamesAndAnyNumber(string port) => ManifestVerifier.Verify(Deployment(Api + "\n" + Probe(port)));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Deployment(Api + "\n" + Probe("{|KW2051:htpp|}")),
        "KW2051",
        Deployment(Api + "\n" + Probe("http")));

    private static string Probe(string port) => $"  readinessProbe:\n    httpGet:\n      path: /ready\n      port: {port}";
}
