using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5247_PodDnsTests
{
    [Fact]
    public void Reports_NameServerByName() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            dnsConfig:
              nameservers: [{|KW5247:dns.shop.example|}]
            """),
        "KW5247",
        Severity.Error,
        "Deployment 'orders': 'nameservers' of the dnsConfig of the pod has 'dns.shop.example', which is not an IP address");

    [Fact]
    public void Reports_FourNameServers() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            dnsConfig:
              {|KW5247:nameservers|}: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4]
            """));

    [Fact]
    public void Reports_SearchDomainInCapitals() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            dnsConfig:
              searches: [{|KW5247:Shop.Example|}]
            """));

    [Fact]
    public void Reports_UnderscoreBeforeItWasAllowed() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            dnsConfig:
              searches: [{|KW5247:_tcp.shop.example|}]
            """), new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });

    [Fact]
    public void Ignores_AddressesAndDomains() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            dnsConfig:
              nameservers: [10.0.0.53, "2001:db8::53"]
              searches: [shop.example., _tcp.shop.example, .]
            """));

    [Fact]
    public void Reports_AddressWithLeadingZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            dnsConfig:
              nameservers: [{|KW5247:010.0.0.53|}]
            """),
        "KW5247",
        Severity.Error,
        "Deployment 'orders': 'nameservers' of the dnsConfig of the pod has '010.0.0.53', which may be read as two addresses; Kubernetes refuses it from 1.36 "
        + "on");
}
