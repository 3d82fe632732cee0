using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5227_PrivilegeEscalationTests
{
    [Fact]
    public void Reports_PrivilegedContainer() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              privileged: true
              allowPrivilegeEscalation: {|KW5227:false|}
            """),
        "KW5227",
        Severity.Error,
        "Deployment 'orders': container 'api' has 'allowPrivilegeEscalation: false' and 'privileged: true', which excludes it");

    [Fact]
    public void Reports_SysAdmin() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            securityContext:
              allowPrivilegeEscalation: {|KW5227:false|}
              capabilities:
                add: [CAP_SYS_ADMIN]
            """),
        "KW5227",
        Severity.Error,
        "Deployment 'orders': container 'api' has 'allowPrivilegeEscalation: false' and the capability CAP_SYS_ADMIN, which excludes it");

    [Fact]
    public void Ignores_UnprivilegedContainer() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              privileged: false
              allowPrivilegeEscalation: false
              capabilities:
                add: [NET_BIND_SERVICE]
            """));
}
