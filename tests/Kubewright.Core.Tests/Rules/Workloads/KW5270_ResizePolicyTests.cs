using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5270_ResizePolicyTests
{
    [Fact]
    public void Reports_TwoPolicies() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resizePolicy:
              - resourceName: cpu
                restartPolicy: NotRequired
              - resourceName: {|KW5270:cpu|}
                restartPolicy: RestartContainer
            """),
        "KW5270",
        Severity.Error,
        "Deployment 'orders': container 'api' has two resize policies for cpu");

    [Fact]
    public void Reports_RestartOfWhatNeverRestarts() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          restartPolicy: Never
          containers:
            - name: once
              image: shop/once:1.4
              resizePolicy:
                - resourceName: cpu
                  restartPolicy: {|KW5270:RestartContainer|}
        """);

    [Fact]
    public void Fixes_Restart() => ManifestVerifier.VerifyFix(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          restartPolicy: Never
          containers:
            - name: once
              image: shop/once:1.4
              resizePolicy:
                - resourceName: cpu
                  restartPolicy: {|KW5270:RestartContainer|}
        """,
        "KW5270",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          restartPolicy: Never
          containers:
            - name: once
              image: shop/once:1.4
              resizePolicy:
                - resourceName: cpu
                  restartPolicy: NotRequired
        """);

    [Fact]
    public void Ignores_OnePolicyEach() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resizePolicy:
              - resourceName: cpu
                restartPolicy: NotRequired
              - resourceName: memory
                restartPolicy: RestartContainer
            """));
}
