using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3014_TrafficDistributionUnknownTests
{
    [Fact]
    public void Reports_Unknown() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("trafficDistribution: {|KW3014:Nearest|}"),
        "KW3014",
        Severity.Error,
        "Service 'orders' has the trafficDistribution 'Nearest', but only 'PreferSameZone', 'PreferSameNode' and 'PreferClose' are allowed");

    [Fact]
    public void Reports_WhatTheVersionDoesNotHave() => ManifestVerifier.Verify(ServiceManifest.With("trafficDistribution: {|KW3014:PreferSameZone|}"),
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 33) });

    [Fact]
    public void Ignores_WhatTheVersionHas() => ManifestVerifier.Verify(ServiceManifest.With("trafficDistribution: PreferClose"),
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 31) });

    [Fact]
    public void Ignores_VersionThatDropsTheField() =>
        ManifestVerifier.Verify(ServiceManifest.With("trafficDistribution: Nearest"), new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 30) });

    [Fact]
    public void Ignores_Known() => ManifestVerifier.Verify(ServiceManifest.With("trafficDistribution: PreferSameNode"));

    [Fact]
    public void Reports_InTheFirstVersionWithTheField() =>
        ManifestVerifier.Verify(ServiceManifest.With("trafficDistribution: {|KW3014:Nearest|}"),
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 31) });

    [Theory]
    [InlineData("PreferSameZone")]
    [InlineData("PreferSameNode")]
    [InlineData("PreferClose")]
    public void Ignores_ZonesAndNodesFrom134On(string distribution) =>
        ManifestVerifier.Verify(ServiceManifest.With("trafficDistribution: " + distribution),
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 34) });
}
