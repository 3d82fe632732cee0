using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2023_TargetPortNameInvalidTests
{
    [Fact]
    public void Reports_NameThatNoPortCanHave() => ManifestVerifier.VerifyMessage(
        Deployment() + Target("{|KW2023:HTTP|}"),
        "KW2023",
        Severity.Error,
        "Service 'orders' sends port 80 to the pod port 'HTTP', which cannot be a port name: it holds the capital 'H'; lower-case letters, digits and '-' are "
            + "allowed; did you mean 'http'?");

    [Theory]
    [InlineData("http", "http")]
    [InlineData("\"\"", "http")]
    [InlineData("p23456789012345", "p23456789012345")]
    public void Ignores_NamesThatAPortCanHave(string name, string declared) =>
        ManifestVerifier.Verify(Deployment(Container($"- name: {declared}\n  containerPort: 80")) + Target(name));

    [Fact]
    public void Fixes_ByTheDeclaredName() => ManifestVerifier.VerifyFix(
        Deployment() + Target("{|KW2023:HTTP|}"),
        "KW2023",
        Deployment() + Target("http"));

    [Theory]
    [InlineData("A.B.C.D.E", "a-b-c-d-e", "a-b-c-d-e")]
    [InlineData("HTTP", "web", null)]
    [InlineData("Metrics_Port", "metrics-prt", "metrics-prt")]
    public void Reports_TheDeclaredNameThatWasMeant(string name, string declared, string? meant)
    {
        var finding =
            Assert.Single(ManifestVerifier.Verify(Deployment(Container($"- name: {declared}\n  containerPort: 80")) + Target($"{{|KW2023:{name}|}}")));
        Assert.Equal(meant, finding.Fix?.Edits.Single().NewText);
        Assert.Equal(meant is not null, finding.Message.EndsWith($"did you mean '{meant}'?", StringComparison.Ordinal));
    }

    private static string Target(string name) => Service($"- port: 80\n  targetPort: {name}");
}
