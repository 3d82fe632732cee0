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

    [Fact]
    public void Ignores_Headless() => ManifestVerifier.Verify(ServiceManifest.With("clusterIP: None"));

    [Fact]
    public void Ignores_None() => ManifestVerifier.Verify(ServiceManifest.With());
}
