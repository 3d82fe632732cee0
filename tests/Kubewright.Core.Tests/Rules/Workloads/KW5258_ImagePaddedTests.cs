using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5258_ImagePaddedTests
{
    [Fact]
    public void Reports_SpaceInAPod() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5258:" shop/once:1.4"|}
        """,
        "KW5258",
        Severity.Error,
        "Pod 'once': the image ' shop/once:1.4' of container 'once' begins or ends with a space");

    [Fact]
    public void Reports_SpaceInATemplate() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            initContainers:
              - name: wait
                image: {|KW5258:"shop/wait:1.4 "|}
            """),
        "KW5258",
        Severity.Warning,
        "Deployment 'orders': the image 'shop/wait:1.4 ' of init container 'wait' begins or ends with a space; the API server takes that in a template and "
        + "refuses the pods that are made from it");

    [Fact]
    public void Fixes_Space() => ManifestVerifier.VerifyFix(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: {|KW5258:" shop/once:1.4"|}
        """,
        "KW5258",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: "shop/once:1.4"
        """);

    [Fact]
    public void Ignores_PlainNames() => ManifestVerifier.Verify(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: once
        spec:
          containers:
            - name: once
              image: shop/once:1.4
        """);
}
