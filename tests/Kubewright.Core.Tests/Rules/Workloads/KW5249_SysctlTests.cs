using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5249_SysctlTests
{
    [Fact]
    public void Reports_NameInCapitals() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            securityContext:
              sysctls:
                - name: net.core.somaxconn
                  value: "1024"
                - name: {|KW5249:Net.Ipv4|}
                  value: "1"
            """),
        "KW5249",
        Severity.Error,
        "Deployment 'orders': 'name' of 'sysctls[1]' of the pod is 'Net.Ipv4', which is not the name of a kernel parameter such as net.core.somaxconn");

    [Fact]
    public void Reports_SysctlTwice() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              sysctls:
                - name: net.core.somaxconn
                  value: "1024"
                - name: {|KW5249:net.core.somaxconn|}
                  value: "1"
            """));

    [Fact]
    public void Ignores_Names() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              sysctls:
                - name: net.core.somaxconn
                  value: "1024"
                - name: kernel/shm_rmid_forced
                  value: "1"
            """));
}
