using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3020_ClusterIPOfOneClusterTests
{
    [Fact]
    public void Reports_Address() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("clusterIP: {|KW3020:10.96.0.77|}"),
        "KW3020",
        Severity.Info,
        "Service 'orders' asks for the address '10.96.0.77'; only a cluster whose Service range holds it, and has it free, accepts that");

    [Theory]
    [InlineData("10.96.0.0/16", "192.168.7.7")]
    [InlineData("10.96.0.0/12", "10.112.0.1")]
    [InlineData("10.96.0.0/16", "fd00:10:96::7")]
    [InlineData("fd00:10:96::/108", "10.96.0.77")]
    public void Reports_AddressOutsideOfTheClustersRange(string range, string address) => ManifestVerifier.VerifyMessage(
        ServiceManifest.With($"clusterIP: {{|KW3020:'{address}'|}}"),
        "KW3020",
        Severity.Error,
        $"Service 'orders' asks for the address '{address}', but the cluster gives Services addresses of {range}",
        Cluster(range));

    [Theory]
    [InlineData("10.96.0.0/12", "10.111.255.254")]
    [InlineData("10.96.0.0/16,fd00:10:96::/108", "fd00:10:96::7")]
    public void Ignores_AddressInTheClustersRange(string range, string address) =>
        ManifestVerifier.Verify(ServiceManifest.With($"clusterIP: '{address}'"), Cluster(range));

    private static CheckOptions Cluster(string range) =>
        new() { ServiceClusterIPRange = ServiceClusterIPRange.TryParse(range, out var parsed) ? parsed : throw new ArgumentException(range) };

    [Fact]
    public void Ignores_Headless() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None"));

    [Fact]
    public void Ignores_None() => ManifestVerifier.Verify(ServiceManifest.With());
}
