using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3017_DualStackNeededTests
{
    [Fact]
    public void Reports_RequireDualStack() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("ipFamilyPolicy: {|KW3017:RequireDualStack|}"),
        "KW3017",
        Severity.Info,
        "Service 'orders' needs a cluster with both IPv4 and IPv6; any other one refuses it");

    [Fact]
    public void Reports_IPv6() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilies: [{|KW3017:IPv6|}]"));

    [Fact]
    public void Reports_IPv6AsTheFirstOfTwo() =>
        ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: PreferDualStack", "ipFamilies: [{|KW3017:IPv6|}, IPv4]"));

    [Fact]
    public void Reports_IPv6AsTheSecondOfTwo() =>
        ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: PreferDualStack", "ipFamilies: [IPv4, {|KW3017:IPv6|}]"));

    [Fact]
    public void Reports_WhatTheClusterDoesNotHaveAsAnError() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("ipFamilyPolicy: {|KW3017:RequireDualStack|}"),
        "KW3017",
        Severity.Error,
        "Service 'orders' needs a cluster with both IPv4 and IPv6, but this one has the Service addresses 10.96.0.0/16",
        Cluster("10.96.0.0/16"));

    [Fact]
    public void Reports_IPv4InAClusterWithoutIt() =>
        ManifestVerifier.Verify(ServiceManifest.With("ipFamilies: [{|KW3017:IPv4|}]"), Cluster("fd00:10:96::/108"));

    [Fact]
    public void Ignores_WhatTheClusterHas() => ManifestVerifier.Verify(
        ServiceManifest.With("ipFamilyPolicy: RequireDualStack", "ipFamilies: [IPv6, IPv4]"),
        Cluster("10.96.0.0/16,fd00:10:96::/108"));

    [Fact]
    public void Ignores_PreferDualStack() => ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: PreferDualStack"));

    /// <summary>The families of what has no address of the cluster's are as free as its endpoints.</summary>
    [Fact]
    public void Ignores_HeadlessServiceWithoutSelector() => Assert.DoesNotContain(
        ManifestVerifier.Check(Cluster("10.96.0.0/16"),
            ("db.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  clusterIP: None\n  ipFamilyPolicy: RequireDualStack\n")),
        finding => finding.Id == "KW3017");

    [Fact]
    public void Reports_AllThatTheClusterDoesNotHave() => ManifestVerifier.Verify(
        ServiceManifest.With("ipFamilyPolicy: {|KW3017:RequireDualStack|}", "ipFamilies: [IPv4, {|KW3017:IPv6|}]"),
        Cluster("10.96.0.0/16"));

    [Fact]
    public void Reports_WhatNeedsBothOnce_WhereTheClusterIsNotKnown() =>
        ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: {|KW3017:RequireDualStack|}", "ipFamilies: [IPv4, IPv6]"));

    [Fact]
    public void Reports_RequireDualStackInAClusterOfIPv6Alone() =>
        ManifestVerifier.Verify(ServiceManifest.With("ipFamilyPolicy: {|KW3017:RequireDualStack|}"), Cluster("fd00:10:96::/108"));

    [Fact]
    public void Reports_HeadlessServiceWithSelector() =>
        ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None", "ipFamilyPolicy: {|KW3017:RequireDualStack|}"), Cluster("10.96.0.0/16"));

    [Fact]
    public void Reports_ServiceWithoutSelectorThatHasAnAddress() => Assert.Contains(
        ManifestVerifier.Check(Cluster("10.96.0.0/16"),
            ("db.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  ipFamilyPolicy: RequireDualStack\n  ports: [{ port: 80 }]\n")),
        finding => finding is { Id: "KW3017", Severity: Severity.Error });

    [Fact]
    public void Ignores_ExternalName() => Assert.DoesNotContain(
        ManifestVerifier.Check(Cluster("10.96.0.0/16"),
            ("db.yaml", ServiceManifest.External("externalName: db.example.com", "ipFamilyPolicy: RequireDualStack", "ipFamilies: [IPv6]"))),
        finding => finding.Id == "KW3017");

    private static CheckOptions Cluster(string range) =>
        new() { ServiceClusterIPRange = ServiceClusterIPRange.TryParse(range, out var parsed) ? parsed : throw new ArgumentException(range) };
}
