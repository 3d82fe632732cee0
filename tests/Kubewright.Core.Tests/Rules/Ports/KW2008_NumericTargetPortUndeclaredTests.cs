using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2008_NumericTargetPortUndeclaredTests
{
    [Fact]
    public void Reports_NumberThatNoContainerDeclares() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: {|KW2008:9090|}"),
        "KW2008",
        Severity.Info,
        "Service 'orders' sends port 80 to port 9090 of its pods, but Deployment 'orders' declares only 8080; Kubernetes does not check it, the application "
        + "must "
            + "listen on 9090");

    [Fact]
    public void Reports_ImplicitTargetAtThePort() => ManifestVerifier.Verify(Deployment() + Service("- port: {|KW2008:80|}"));

    [Fact]
    public void Reports_NearestNumber() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- containerPort: 80\n- containerPort: 443")) + Service("- port: {|KW2008:433|}"),
        "KW2008",
        Severity.Info,
        "Service 'orders' sends port 433 to port 433 of its pods, but Deployment 'orders' declares only 80 and 443; did you mean 443?");

    [Fact]
    public void Ignores_ContainersWithoutPorts() =>
        ManifestVerifier.Verify(Deployment("- name: api\n  image: shop/orders:1.4") + Service("- port: 80\n  targetPort: 8080"));

    [Fact]
    public void Ignores_NumberThatOneOfTheWorkloadsDeclares() => ManifestVerifier.Verify(
        Deployment() + Deployment(Container("- containerPort: 9090", "worker"), name: "orders-worker") + Service("- port: 80\n  targetPort: 9090"));

    [Fact]
    public void Ignores_PlaceholderAmongTheDeclarations() =>
        ManifestVerifier.Verify(Deployment(Container("- containerPort: ${PORT}\n- containerPort: 8080")) + Service("- port: 80\n  targetPort: 9090"));

    [Fact]
    public void Fixes_ByTheOnlyNumber() => ManifestVerifier.VerifyFix(
        Deployment() + Service("- port: 80\n  targetPort: {|KW2008:9090|}"),
        "KW2008",
        Deployment() + Service("- port: 80\n  targetPort: 8080"));

    [Fact]
    public void Ignores_DeclarationsWithoutANumber() => ManifestVerifier.Verify(
        Deployment(Container("- {|KW2013:name|}: http")) + Service("- port: 80\n  targetPort: 9090"));

    [Fact]
    public void Ignores_PodsThatMayBeSelectedAndDeclareIt() => ManifestVerifier.Verify(
        Deployment()
            + Deployment(Container("- containerPort: 9090"), name: "second").Replace("app: orders", "app: ${APP}", StringComparison.Ordinal)
            + Service("- port: 80\n  targetPort: 9090"));

    [Fact]
    public void Fixes_NothingWhereSeveralNumbersMayBeMeantOrNoneIsWritten()
    {
        Assert.Null(Assert.Single(ManifestVerifier.Verify(
            Deployment(Container("- containerPort: 1234\n- containerPort: 5678")) + Service("- port: 80\n  targetPort: {|KW2008:9090|}"))).Fix);
        Assert.Null(Assert.Single(ManifestVerifier.Verify(Deployment() + Service("- port: {|KW2008:8081|}\n  targetPort: 0"))).Fix);
        Assert.Null(Assert.Single(ManifestVerifier.Verify(Deployment() + Service("- port: {|KW2008:8081|}\n  targetPort: ''"))).Fix);
    }
}
