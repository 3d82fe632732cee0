using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2013_ContainerPortOutOfRangeTests
{
    [Theory]
    [InlineData("- containerPort: {|KW2013:0|}")]
    [InlineData("- containerPort: {|KW2013:70000|}")]
    [InlineData("- {|KW2013:name|}: http")]
    [InlineData("- name: http\n  {|KW2013:containerPort|}:")]
    public void Reports_PortThatIsNone(string ports) => ManifestVerifier.Verify(Deployment(Container(ports)));

    [Fact]
    public void Reports_InitContainersToo() => ManifestVerifier.VerifyMessage(
        Deployment(initContainers: Container("- containerPort: {|KW2013:70000|}", "migrate")),
        "KW2013",
        Severity.Error,
        "The containerPort of init container 'migrate' in Deployment 'orders' is 70000, but ports are between 1 and 65535");

    [Theory]
    [InlineData("1")]
    [InlineData("65535")]
    [InlineData("${PORT}")]
    public void Ignores_NumbersWithinTheRange(string number) => ManifestVerifier.Verify(Deployment(Container($"- containerPort: {number}")));
}
