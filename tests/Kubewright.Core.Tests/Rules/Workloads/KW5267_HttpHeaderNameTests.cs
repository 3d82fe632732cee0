using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5267_HttpHeaderNameTests
{
    [Fact]
    public void Reports_Underscore() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            livenessProbe:
              httpGet:
                port: 8080
                httpHeaders:
                  - name: {|KW5267:X_Probe|}
                    value: ""
            """),
        "KW5267",
        Severity.Error,
        "Deployment 'orders': 'name' of 'httpHeaders[0]' of container 'api' is 'X_Probe', which is not the name of a header; letters, digits and '-' are "
        + "allowed");

    [Fact]
    public void Ignores_Names() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            livenessProbe:
              httpGet:
                port: 8080
                httpHeaders:
                  - name: X-Probe-1
                    value: ""
            """));
}
