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
        "The quotes make the targetPort of Service 'orders' the name '8080', not the number, and no port can have a name without a letter");

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
}
