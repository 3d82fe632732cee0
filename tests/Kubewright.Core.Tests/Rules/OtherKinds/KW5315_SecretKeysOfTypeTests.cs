using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5315_SecretKeysOfTypeTests
{
    [Fact]
    public void Reports_MissingKey() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            type: {|KW5315:kubernetes.io/ssh-auth|}
            stringData:
              key: a
            """,
        "KW5315",
        Severity.Error,
        "Secret 'orders': a Secret of the type 'kubernetes.io/ssh-auth' needs the key 'ssh-privatekey'");

    [Fact]
    public void Reports_NeitherUserNorPassword() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            type: {|KW5315:kubernetes.io/basic-auth|}
            """,
        "KW5315",
        Severity.Error,
        "Secret 'orders': a Secret of the type 'kubernetes.io/basic-auth' needs the key 'username' or 'password'");

    [Fact]
    public void Ignores_KeysInEitherMap() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            type: kubernetes.io/tls
            data:
              tls.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==
            stringData:
              tls.key: -----BEGIN PRIVATE KEY-----
            """);

    [Fact]
    public void Ignores_OtherTypes() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            type: shop.example.com/token
            """);

    [Fact]
    public void Reports_TokenOfNobody() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            type: {|KW5315:kubernetes.io/service-account-token|}
            """,
        "KW5315",
        Severity.Error,
        "Secret 'orders': a Secret of the type 'kubernetes.io/service-account-token' needs the annotation 'kubernetes.io/service-account.name', which says "
        + "whose token it is");

    [Fact]
    public void Reports_RegistryThatIsNoJson() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            type: kubernetes.io/dockerconfigjson
            stringData:
              .dockerconfigjson: {|KW5315:secret|}
            """,
        "KW5315",
        Severity.Error,
        "Secret 'orders': the value of '.dockerconfigjson' is not a JSON object, as a Secret of the type 'kubernetes.io/dockerconfigjson' needs it");

    [Fact]
    public void Ignores_TokenOfAnAccount() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
              annotations:
                kubernetes.io/service-account.name: orders
            type: kubernetes.io/service-account-token
            """);
}
