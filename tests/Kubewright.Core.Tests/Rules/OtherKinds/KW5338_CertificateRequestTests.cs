using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5338_CertificateRequestTests
{
    [Fact]
    public void Reports_SignerWithoutDomain() => ManifestVerifier.Verify("""
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata:
          name: shop
        spec:
          request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
          signerName: {|KW5338:shop|}
          usages: [client auth]
        """);

    [Fact]
    public void Reports_RequestThatIsNoPem() => ManifestVerifier.Verify("""
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata:
          name: shop
        spec:
          request: {|KW5338:c2hvcA==|}
          signerName: shop.example/clients
          usages: [client auth]
        """);

    [Fact]
    public void Reports_CertificateForAMinute() => ManifestVerifier.Verify("""
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata:
          name: shop
        spec:
          request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
          signerName: shop.example/clients
          usages: [client auth]
          expirationSeconds: {|KW5338:60|}
        """);

    [Fact]
    public void Reports_NoUsages() => ManifestVerifier.Verify("""
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata:
          name: shop
        {|KW5338:spec|}:
          request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
          signerName: shop.example/clients
        """);

    [Fact]
    public void Ignores_RequestOfASigner() => ManifestVerifier.Verify("""
        apiVersion: certificates.k8s.io/v1
        kind: CertificateSigningRequest
        metadata:
          name: shop
        spec:
          request: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQgotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K
          signerName: shop.example/clients
          usages: [client auth]
          expirationSeconds: 600
        """);
}
