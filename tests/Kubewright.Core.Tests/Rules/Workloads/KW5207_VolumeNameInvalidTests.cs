using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5207_VolumeNameInvalidTests
{
    [Fact]
    public void Reports_Underscore() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: {|KW5207:app_data|}
                emptyDir: {}
            """),
        "KW5207",
        Severity.Error,
        "Deployment 'orders': 'name' of the volume 'app_data' is 'app_data', which holds '_'; lower-case letters, digits and '-' are allowed");

    [Fact]
    public void Ignores_DnsLabel() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: data
                emptyDir: {}
              - name: cache
                emptyDir: {}
            """));
}
