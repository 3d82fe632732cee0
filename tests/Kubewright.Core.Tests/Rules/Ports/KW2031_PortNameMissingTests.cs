using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2031_PortNameMissingTests
{
    private static readonly string Two = Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090"));

    [Fact]
    public void Reports_EachPortWithoutAName()
    {
        var findings = ManifestVerifier.Verify(Two + Service("- port: {|KW2031:80|}\n  targetPort: http\n- port: {|KW2031:9090|}\n  targetPort: metrics"));
        Assert.Equal(
            [
                "Service 'orders' has 2 ports, so each must have a name; port 80 has none",
                "Service 'orders' has 2 ports, so each must have a name; port 9090 has none",
            ],
            findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void Reports_EmptyName() => ManifestVerifier.Verify(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- name: {|KW2031:\"\"|}\n  port: 9090\n  targetPort: metrics"));

    [Fact]
    public void Ignores_TheOnlyPort() => ManifestVerifier.Verify(Two + Service("- port: 80\n  targetPort: http"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        Two + Service("- name: ${NAME}\n  port: 80\n  targetPort: http\n- name: metrics\n  port: 9090\n  targetPort: metrics"));

    [Fact]
    public void Fixes_ByProtocolAndNumber() => ManifestVerifier.VerifyFix(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- port: {|KW2031:9090|}\n  targetPort: metrics"),
        "KW2031",
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- name: tcp-9090\n  port: 9090\n  targetPort: metrics"));

    [Fact]
    public void Fixes_PortsInFlowStyle() => ManifestVerifier.VerifyFix(
        Two + Service("- { name: http, port: 80, targetPort: http }\n- { port: {|KW2031:9090|}, targetPort: metrics }"),
        "KW2031",
        Two + Service("- { name: http, port: 80, targetPort: http }\n- { name: tcp-9090, port: 9090, targetPort: metrics }"));

    [Theory]
    [InlineData("- name: tcp-9090\n  port: 80\n  targetPort: http\n- port: {|KW2031:9090|}\n  targetPort: metrics")]
    [InlineData("- name: http\n  port: 80\n  targetPort: http\n- port: {|KW2031:9090|}\n  targetPort: metrics\n  protocol: ${PROTOCOL}")]
    [InlineData("- name: http\n  port: 80\n  targetPort: http\n- {|KW2031:name|}:\n  port: 9090\n  targetPort: metrics")]
    [InlineData("- name: http\n  port: 80\n  targetPort: http\n- name: {|KW2031:''|}\n  port: 9090\n  targetPort: metrics")]
    [InlineData("- name: http\n  port: 80\n  targetPort: http\n- port: {|KW2031:${PORT}|}\n  targetPort: metrics")]
    public void Reports_WithoutAFix_WhereNoNameSuggestsItself(string ports) =>
        Assert.Null(Assert.Single(ManifestVerifier.Verify(Two + Service(ports)), finding => finding.Id == "KW2031").Fix);

    [Fact]
    public void Fixes_PortsInJson() => ManifestVerifier.VerifyFix(
        Two + Service("- { \"name\": \"http\", \"port\": 80, \"targetPort\": \"http\" }\n- { \"port\": {|KW2031:9090|}, \"targetPort\": \"metrics\" }"),
        "KW2031",
        Two + Service(
            "- { \"name\": \"http\", \"port\": 80, \"targetPort\": \"http\" }\n- { \"name\": \"tcp-9090\", \"port\": 9090, \"targetPort\": \"metrics\" }"));
}
