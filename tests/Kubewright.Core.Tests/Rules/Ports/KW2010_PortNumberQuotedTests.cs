using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2010_PortNumberQuotedTests
{
    [Fact]
    public void Reports_QuotedTargetPort() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: {|KW2010:\"8080\"|}"),
        "KW2010",
        Severity.Error,
        "The targetPort of Service 'orders' is the text \"8080\", which the API server takes for a port's name and refuses, because a name needs a letter; "
        + "write the number 8080 without quotes");

    [Theory]
    [InlineData("readinessProbe:\n    httpGet:\n      path: /\n      port: {|KW2010:'8080'|}")]
    [InlineData("livenessProbe:\n    tcpSocket:\n      port: {|KW2010:\"8080\"|}")]
    [InlineData("lifecycle:\n    preStop:\n      httpGet:\n        path: /\n        port: {|KW2010:\"8080\"|}")]
    public void Reports_QuotedPortOfAProbeOrHook(string handler) => ManifestVerifier.Verify(Deployment(Api + "\n  " + handler));

    [Fact]
    public void Ignores_Number() => ManifestVerifier.Verify(Deployment() + Service("- port: 80\n  targetPort: 8080"));

    [Fact]
    public void Ignores_EmptyTextWhichMeansThePort() => ManifestVerifier.Verify(Deployment() + Service("- port: 8080\n  targetPort: \"\""));

    [Fact]
    public void Fixes_ByRemovingTheQuotes() => ManifestVerifier.VerifyFix(
        Deployment() + Service("- port: 80\n  targetPort: {|KW2010:\"8080\"|}"),
        "KW2010",
        Deployment() + Service("- port: 80\n  targetPort: 8080"));

    [Fact]
    public void Reports_QuotedPortOfASidecarsProbe() => ManifestVerifier.Verify(
        Deployment(initContainers: Container("- name: proxy\n  containerPort: 9090", "proxy")
            + "\n  restartPolicy: Always\n  readinessProbe:\n    tcpSocket:\n      port: {|KW2010:\"9090\"|}"));

    [Theory]
    [InlineData("8080", "!!str ")]
    [InlineData("\"99999\"")]
    [InlineData("\"0\"")]
    public void Reports_WithoutAFix_WhereItIsNotQuotesAloneThatAreWrong(string port, string tag = "") =>
        Assert.Null(Assert.Single(ManifestVerifier.Verify(Deployment() + Service($"- port: 80\n  targetPort: {tag}{{|KW2010:{port}|}}"))).Fix);

    [Fact]
    public void Fixes_SingleQuotes() => ManifestVerifier.VerifyFix(
        Deployment() + Service("- port: 80\n  targetPort: {|KW2010:'8080'|}"),
        "KW2010",
        Deployment() + Service("- port: 80\n  targetPort: 8080"));
}
