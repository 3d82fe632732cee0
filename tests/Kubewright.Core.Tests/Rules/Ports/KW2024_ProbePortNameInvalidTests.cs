using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2024_ProbePortNameInvalidTests
{
    [Fact]
    public void Reports_NameThatNoPortCanHave() => ManifestVerifier.VerifyMessage(
        Deployment(Api + "\n  readinessProbe:\n    tcpSocket:\n      port: {|KW2024:http_|}"),
        "KW2024",
        Severity.Error,
        "The readinessProbe of container 'api' in Deployment 'orders' probes port 'http_', which cannot be a port name: it holds '_'; lower-case letters, digits "
            + "and '-' are allowed; did you mean 'http'?");

    [Fact]
    public void Reports_EmptyName() => ManifestVerifier.Verify(
        Deployment(Api + "\n  lifecycle:\n    preStop:\n      httpGet:\n        path: /\n        port: {|KW2024:\"\"|}"));

    [Fact]
    public void Ignores_NamesOfTheContainer() =>
        ManifestVerifier.Verify(Deployment(Api + "\n  readinessProbe:\n    tcpSocket:\n      port: http"));

    [Fact]
    public void Fixes_ByTheNearestName() => ManifestVerifier.VerifyFix(
        Deployment(Api + "\n  readinessProbe:\n    tcpSocket:\n      port: {|KW2024:HTTP|}"),
        "KW2024",
        Deployment(Api + "\n  readinessProbe:\n    tcpSocket:\n      port: http"));
}
