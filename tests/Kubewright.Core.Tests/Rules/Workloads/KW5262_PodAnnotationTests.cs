using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5262_PodAnnotationTests
{
    [Fact]
    public void Reports_CostThatIsNoNumber() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
          annotations:
            controller.kubernetes.io/pod-deletion-cost: {|KW5262:high|}
        spec:
          containers:
            - name: once
              image: shop/once:1.4
        """,
        "KW5262",
        Severity.Error,
        "Pod 'once': the annotation 'controller.kubernetes.io/pod-deletion-cost' of its pods is 'high', it must be a whole number of 32 bits, without '+' and "
        + "leading zeros");

    [Fact]
    public void Reports_CostWithLeadingZero() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
          annotations:
            controller.kubernetes.io/pod-deletion-cost: {|KW5262:"007"|}
        spec:
          containers:
            - name: once
              image: shop/once:1.4
        """);

    [Fact]
    public void Reports_SeccompProfile() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
          annotations:
            {|KW5276:seccomp.security.alpha.kubernetes.io/pod|}: {|KW5262:default|}
        spec:
          containers:
            - name: once
              image: shop/once:1.4
        """);

    [Fact]
    public void Reports_AppArmorOfNoContainer() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
          annotations:
            {|KW5276:container.apparmor.security.beta.kubernetes.io/other|}: {|KW5262:runtime/default|}
        spec:
          containers:
            - name: once
              image: shop/once:1.4
        """,
        "KW5262",
        Severity.Error,
        "Pod 'once': the annotation 'container.apparmor.security.beta.kubernetes.io/other' of its pods is 'runtime/default', and the pod has no container "
        + "'other'");

    [Fact]
    public void Ignores_ValuesThatAreRead() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
          annotations:
            controller.kubernetes.io/pod-deletion-cost: "-10"
            {|KW5276:seccomp.security.alpha.kubernetes.io/pod|}: localhost/once.json
            {|KW5276:container.apparmor.security.beta.kubernetes.io/once|}: unconfined
        spec:
          containers:
            - name: once
              image: shop/once:1.4
        """);
}
