using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5268_IdentityTooLargeTests
{
    [Fact]
    public void Reports_LargeUser() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsUser: {|KW5268:2147483648|}
            """),
        "KW5268",
        Severity.Error,
        "Deployment 'orders': 'runAsUser' of the securityContext of container 'api' is 2147483648, it must be at most 2147483647");

    [Fact]
    public void Reports_Groups() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              fsGroup: {|KW5268:4294967296|}
              supplementalGroups: [0, {|KW5268:-1|}]
            """));

    [Fact]
    public void Ignores_LargestUser() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsUser: 2147483647
            """, pod: """
            securityContext:
              supplementalGroups: [0, 2147483647]
            """));
}
