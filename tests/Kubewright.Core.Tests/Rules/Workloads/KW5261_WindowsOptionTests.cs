using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5261_WindowsOptionTests
{
    [Fact]
    public void Reports_HostProcessWithoutTheNodesNetwork() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            securityContext:
              windowsOptions:
                {|KW5261:hostProcess|}: true
            """),
        "KW5261",
        Severity.Error,
        "Deployment 'orders' has containers with 'hostProcess: true', which need 'hostNetwork: true' in their pod");

    [Fact]
    public void Reports_ContainerOfItsOwnKind() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              windowsOptions:
                hostProcess: {|KW5261:false|}
            """, pod: """
            hostNetwork: true
            securityContext:
              windowsOptions:
                hostProcess: true
            """));

    [Fact]
    public void Reports_Users() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              windowsOptions:
                runAsUserName: {|KW5261:a\b\c|}
            """, pod: """
            securityContext:
              windowsOptions:
                runAsUserName: {|KW5261:""|}
            """));

    [Fact]
    public void Reports_ForbiddenCharacter() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              windowsOptions:
                runAsUserName: {|KW5261:"a:b"|}
            """),
        "KW5261",
        Severity.Error,
        "Deployment 'orders': 'runAsUserName' of container 'api' is 'a:b', its user cannot hold ':'");

    [Fact]
    public void Ignores_UsersOfWindows() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              windowsOptions:
                runAsUserName: ContainerUser
            """, pod: """
            hostNetwork: true
            securityContext:
              windowsOptions:
                hostProcess: true
                runAsUserName: NT AUTHORITY\SYSTEM
            """));
}
