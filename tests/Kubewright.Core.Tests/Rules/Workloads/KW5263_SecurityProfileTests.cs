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
        "Deployment 'orders': 'localhostProfile' of the seccompProfile of container 'api' cannot be set here; only the type Localhost has one");

    [Fact]
    public void Reports_LocalhostWithoutProfile() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              {|KW5263:appArmorProfile|}:
                type: Localhost
            """),
        "KW5263",
        Severity.Error,
        "Deployment 'orders': 'localhostProfile' of the appArmorProfile of container 'api' is required");

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
