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

    [Theory]
    [InlineData("- name: web\n  containerPort: 6379", "whose containers name 'web'")]
    [InlineData("- name: web\n  containerPort: 6379\n- name: admin\n  containerPort: 9090", "whose containers name 'web' and 'admin'")]
    [InlineData("- containerPort: 6379\n- containerPort: 9090", "whose ports 6379 and 9090 have no name")]
    [InlineData("- containerPort: 6379\n  protocol: UDP", "whose containers declare no ports")]
    public void Reports_WhatThePodsDeclare(string ports, string hint) => Assert.EndsWith(
        hint,
        Assert.Single(ManifestVerifier.Verify(Deployment(Container(ports)) + Service("- name: redis\n  port: 6379\n  targetPort: {|KW2006:redis|}"))).Message
            .Replace("no names", "no name", StringComparison.Ordinal),
        StringComparison.Ordinal);

    [Fact]
    public void Fixes_ByTheOnlyName() => ManifestVerifier.VerifyFix(
        Deployment() + Service("- name: redis\n  port: 6379\n  targetPort: {|KW2006:redis|}"),
        "KW2006",
        Deployment() + Service("- name: redis\n  port: 6379\n  targetPort: http"));

    [Fact]
    public void Reports_WithoutAFix_WhereSeveralPortsMayBeMeant() => Assert.Null(Assert.Single(ManifestVerifier.Verify(
        Deployment(Container("- name: web\n  containerPort: 6379\n- name: admin\n  containerPort: 9090"))
            + Service("- name: redis\n  port: 6379\n  targetPort: {|KW2006:redis|}"))).Fix);

    [Fact]
    public void Ignores_NameThatIsNearerToOneOfThePods() => ManifestVerifier.Verify(
        Deployment(Container("- name: htpp\n  containerPort: 8080")) + Service("- name: http\n  port: 80\n  targetPort: {|KW2001:http|}"));
}
