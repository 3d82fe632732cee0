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

    /// <summary>What no 32 bits hold is not decoded at all, which is KW5103.</summary>
    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Ignores_NumberThatIsNotDecoded(string number) =>
        Assert.Equal(["KW5103"], ManifestVerifier.Check(null, ("a.yaml", Deployment(Container($"- containerPort: {number}")))).Select(finding => finding.Id));

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-2147483648")]
    public void Reports_NumberThatIsDecoded(string number) =>
        Assert.Contains(ManifestVerifier.Check(null, ("a.yaml", Deployment(Container($"- containerPort: {number}")))), finding => finding.Id == "KW2013");
}
