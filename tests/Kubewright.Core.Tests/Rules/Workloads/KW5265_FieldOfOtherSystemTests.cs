using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5265_FieldOfOtherSystemTests
{
    [Fact]
    public void Reports_LinuxUserOfAWindowsPod() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            os:
              name: windows
            securityContext:
              {|KW5265:runAsUser|}: 1000
            """),
        "KW5265",
        Severity.Error,
        "Deployment 'orders' is for windows ('os.name') and cannot have 'runAsUser', which only linux has");

    [Fact]
    public void Reports_LinuxFieldsOfWindowsContainers() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              {|KW5265:capabilities|}: {}
              {|KW5265:readOnlyRootFilesystem|}: true
            """, pod: """
            os:
              name: windows
            {|KW5265:hostPID|}: true
            {|KW5265:shareProcessNamespace|}: false
            """));

    [Fact]
    public void Reports_WindowsOptionsOfALinuxPod() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              {|KW5265:windowsOptions|}:
                runAsUserName: ContainerUser
            """, pod: """
            os:
              name: linux
            """));

    [Fact]
    public void Ignores_PodsThatDoNotSay() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsUser: 1000
              windowsOptions:
                runAsUserName: ContainerUser
            """));

    [Fact]
    public void Ignores_FieldsOfTheSystem() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsNonRoot: true
              windowsOptions:
                runAsUserName: ContainerUser
            """, pod: """
            os:
              name: windows
            hostPID: false
            """));
}
