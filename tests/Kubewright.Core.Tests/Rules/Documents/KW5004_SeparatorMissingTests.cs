using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5004_SeparatorMissingTests
{
    private const string Two = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n{|KW5004:apiVersion|}: v1\nkind: ConfigMap\nmetadata:\n  name: two\n";

    [Fact]
    public void Reports_SecondObject_Once() => ManifestVerifier.VerifyMessage(
        Two,
        "KW5004",
        Severity.Error,
        "A second 'apiVersion' begins another object here, but there is no line '---' before it: kubectl applies a mixture of the two");

    [Fact]
    public void Reports_WhereTheSecondObjectBegins() => ManifestVerifier.Verify(
        "kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: one\n{|KW5004:kind|}: ConfigMap\napiVersion: v1\nmetadata:\n  name: two\n");

    [Fact]
    public void Reports_NothingElseOfTheMixture() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
        data:
          title: The shop
        {|KW5004:apiVersion|}: v1
        kind: Secret
        metadata:
          name: shop
        stringData:
          password: not-in-base64
        """);

    [Fact]
    public void Reports_NothingMissingThatMayStandInTheMixture() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          type: ExternalName
          externalName: orders.example.com
        {|KW5004:apiVersion|}: v1
        kind: Service
        metadata:
          name: order
        spec:
          type: ExternalName
          externalName: order.example.com
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: order-s
        spec:
          type: ExternalName
          externalName: orders.example.com
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
        spec:
          defaultBackend:
            service:
              name: orders
              port:
                number: 80
        """);

    [Fact]
    public void Ignores_KindDeeperInTheObject() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: one
          ownerReferences:
            - apiVersion: v1
              kind: ConfigMap
              name: two
              uid: a4a0b0e2-0000-4000-8000-000000000000
        """);

    [Fact]
    public void Fixes_ByInsertingTheLine() => ManifestVerifier.VerifyFix(
        Two,
        "KW5004",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: two\n");
}
