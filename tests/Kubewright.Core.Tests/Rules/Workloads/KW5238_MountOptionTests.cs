using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5238_MountOptionTests
{
    [Fact]
    public void Reports_RecursiveWithoutReadOnly() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
                recursiveReadOnly: {|KW5238:IfPossible|}
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5238",
        Severity.Error,
        "Deployment 'orders': the mount 'data' of container 'api' has 'recursiveReadOnly: IfPossible', which needs 'readOnly: true'");

    [Fact]
    public void Reports_RecursiveWithPropagation() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
                readOnly: true
                mountPropagation: HostToContainer
                recursiveReadOnly: {|KW5238:Enabled|}
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """));

    [Fact]
    public void Reports_BidirectionalWithoutPrivileges() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
                mountPropagation: {|KW5238:Bidirectional|}
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """),
        "KW5238",
        Severity.Error,
        "Deployment 'orders': the mount 'data' of container 'api' has 'mountPropagation: Bidirectional', which only privileged containers can have");

    [Fact]
    public void Reports_TwoSubPaths() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            volumeMounts:
              - name: data
                mountPath: /data
                subPath: a
                {|KW5238:subPathExpr|}: b
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """));

    [Fact]
    public void Ignores_OptionsThatGoTogether() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              privileged: true
            volumeMounts:
              - name: data
                mountPath: /data
                subPath: ""
                subPathExpr: a
                mountPropagation: Bidirectional
              - name: data
                mountPath: /other
                recursiveReadOnly: Disabled
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """));

    [Fact]
    public void Ignores_PrivilegesThatAreFilledIn() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext: ${SECURITY}
            volumeMounts:
              - name: data
                mountPath: /data
                mountPropagation: Bidirectional
            """, pod: """
            volumes:
              - name: data
                emptyDir: {}
            """));
}
