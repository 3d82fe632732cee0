using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5248_HostAliasAddressTests
{
    [Fact]
    public void Reports_Name() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            hostAliases:
              - ip: {|KW5248:localhost|}
                hostnames: [db]
            """),
        "KW5248",
        Severity.Error,
        "Deployment 'orders': 'ip' of 'hostAliases[0]' of the pod is 'localhost', which is not an IP address");

    [Fact]
    public void Ignores_Addresses() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            hostAliases:
              - ip: 127.0.0.1
                hostnames: [db, db.shop]
              - ip: "::1"
            """));

    [Fact]
    public void Reports_AddressWithLeadingZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            hostAliases:
              - ip: {|KW5248:010.0.0.1|}
                hostnames: [db]
            """),
        "KW5248",
        Severity.Error,
        "Deployment 'orders': 'ip' of 'hostAliases[0]' of the pod is '010.0.0.1', which may be read as two addresses; Kubernetes refuses it from 1.36 on");
}
