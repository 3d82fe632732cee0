using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5329_AdmissionRuleTests
{
    [Fact]
    public void Reports_ResourceThatAWildcardCovers() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/orders
            rules:
              - operations: [CREATE]
                apiGroups: [""]
                apiVersions: [v1]
                resources: ["pods/*", {|KW5329:pods/log|}]
        """);

    [Fact]
    public void Reports_OperationBesideAll() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/orders
            rules:
              - operations: [{|KW5329:'*'|}, CREATE]
                apiGroups: [""]
                apiVersions: [v1]
                resources: [pods]
        """);

    [Fact]
    public void Reports_UnknownOperation() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/orders
            rules:
              - operations: [{|KW5104:PATCH|}]
                apiGroups: [""]
                apiVersions: [v1]
                resources: [pods]
        """);

    [Fact]
    public void Reports_AllBesideAResource() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/orders
            rules:
              - operations: [CREATE]
                apiGroups: [""]
                apiVersions: [v1]
                resources: [{|KW5329:"*"|}, pods]
        """);

    [Fact]
    public void Ignores_RuleThatOverlapsNothing() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/orders
            rules:
              - operations: [CREATE, UPDATE]
                apiGroups: [""]
                apiVersions: [v1]
                resources: ["pods", "deployments/scale"]
        """);
}
