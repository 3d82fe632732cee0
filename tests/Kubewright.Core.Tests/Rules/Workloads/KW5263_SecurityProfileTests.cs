using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5263_SecurityProfileTests
{
    [Fact]
    public void Reports_ProfileOfOtherType() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              seccompProfile:
                type: RuntimeDefault
                {|KW5263:localhostProfile|}: api.json
            """),
        "KW5263",
        Severity.Error,
        "Deployment 'orders': the seccompProfile of container 'api' has the type 'RuntimeDefault' and a 'localhostProfile', which only the type 'Localhost' has");

    [Fact]
    public void Reports_LocalhostWithoutProfile() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              appArmorProfile:
                type: {|KW5263:Localhost|}
            """),
        "KW5263",
        Severity.Error,
        "Deployment 'orders': the appArmorProfile of container 'api' has the type 'Localhost' and does not name the profile: 'localhostProfile' is required");

    [Fact]
    public void Reports_ProfileOutsideOfTheFolder() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            securityContext:
              seccompProfile:
                type: Localhost
                localhostProfile: {|KW5263:/etc/api.json|}
            """));

    [Fact]
    public void Reports_PaddedProfile() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              appArmorProfile:
                type: Localhost
                localhostProfile: {|KW5263:" api"|}
            """));

    [Fact]
    public void Ignores_ProfilesThatFit() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              seccompProfile:
                type: Localhost
                localhostProfile: profiles/api.json
            """, pod: """
            securityContext:
              appArmorProfile:
                type: RuntimeDefault
            """));

    [Fact]
    public void Ignores_Placeholders() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              seccompProfile:
                type: "{{ .type }}"
                localhostProfile: api.json
            """));
}
