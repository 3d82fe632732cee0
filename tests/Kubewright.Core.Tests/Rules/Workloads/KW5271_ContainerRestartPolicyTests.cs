using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5271_ContainerRestartPolicyTests
{
    [Fact]
    public void Reports_RulesWithoutPolicy() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            {|KW5271:restartPolicyRules|}:
              - action: Restart
                exitCodes:
                  operator: In
                  values: [42]
            """),
        "KW5271",
        Severity.Error,
        "Deployment 'orders': container 'api' has 'restartPolicyRules' and no 'restartPolicy' to which they are exceptions");

    [Fact]
    public void Reports_PolicyBeforeItWasKnown() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: "restartPolicy: {|KW5271:Never|}"),
        "KW5271",
        Severity.Error,
        "Deployment 'orders': container 'api' cannot have the restartPolicy 'Never' in Kubernetes 1.32; only init containers have one",
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });

    [Fact]
    public void Ignores_Sidecars() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: proxy
                image: shop/proxy:1.4
                restartPolicy: Always
            """), new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });

    [Fact]
    public void Ignores_PoliciesOfContainers() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: "restartPolicy: OnFailure"));
}
