using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5256_EphemeralContainersTests
{
    [Fact]
    public void Reports_EphemeralContainer() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            {|KW5256:ephemeralContainers|}:
              - name: shell
                image: shop/shell:1.4
            """),
        "KW5256",
        Severity.Error,
        "Deployment 'orders': 'ephemeralContainers' of the pod cannot be set here; only pods that run can be given some, by 'kubectl debug'");

    [Fact]
    public void Ignores_EmptyList() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: "ephemeralContainers: []"));
}
