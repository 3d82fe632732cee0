using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5229_NameserverMissingTests
{
    [Fact]
    public void Reports_PolicyWithoutServers() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: "dnsPolicy: {|KW5229:None|}"),
        "KW5229",
        Severity.Error,
        "Deployment 'orders' has the dnsPolicy 'None' and no 'dnsConfig.nameservers', so that it could ask nobody");

    [Fact]
    public void Ignores_NamedServers() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            dnsPolicy: None
            dnsConfig:
              nameservers: [1.1.1.1]
            """));

    [Fact]
    public void Ignores_OtherPolicy() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: "dnsPolicy: Default"));

    [Fact]
    public void Ignores_ConfigurationThatIsFilledIn() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            dnsPolicy: None
            dnsConfig: ${DNS}
            """));
}
