using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5264_HostNamespaceTests
{
    [Fact]
    public void Reports_NodesProcessesWithOwnUsers() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            hostUsers: false
            {|KW5264:hostPID|}: true
            """),
        "KW5264",
        Severity.Error,
        "Deployment 'orders' has 'hostPID: true' and 'hostUsers: false'; users of its own exclude what the node shares");

    [Fact]
    public void Reports_NodesNetworkWithOwnUsers() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            hostUsers: false
            {|KW5264:hostNetwork|}: true
            """),
        "KW5264",
        Severity.Warning,
        "Deployment 'orders' has 'hostNetwork: true' and 'hostUsers: false'; users of its own exclude what the node shares");

    [Fact]
    public void Reports_UnmaskedProcWithTheNodesUsers() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              procMount: {|KW5264:Unmasked|}
            """),
        "KW5264",
        Severity.Error,
        "Deployment 'orders': container 'api' has 'procMount: Unmasked', which needs 'hostUsers: false' in its pod");

    [Fact]
    public void Reports_SysctlOfTheNode() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            hostNetwork: true
            hostPID: true
            {|KW5264:shareProcessNamespace|}: true
            securityContext:
              sysctls:
                - name: {|KW5264:net.core.somaxconn|}
                  value: "1024"
            """));

    [Fact]
    public void Ignores_WhatGoesTogether() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              procMount: Unmasked
            """, pod: """
            hostUsers: false
            hostNetwork: false
            shareProcessNamespace: true
            securityContext:
              sysctls:
                - name: net.core.somaxconn
                  value: "1024"
            """));

    [Fact]
    public void Ignores_ProcMountsBeforeTheyWereRead() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              procMount: Unmasked
            """), new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });
}
