using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5330_WebhookCallTests
{
    [Fact]
    public void Reports_TimeoutAboveHalfAMinute() => ManifestVerifier.Verify("""
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
            timeoutSeconds: {|KW5330:31|}
        """);

    [Fact]
    public void Reports_UrlWithoutTls() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: {|KW5330:http://hooks.shop.example|}
        """);

    [Fact]
    public void Reports_UrlAndService() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example
              {|KW5330:service|}:
                name: hooks
                namespace: shop
        """);

    [Fact]
    public void Reports_PathWithAnEmptyPart() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              service:
                name: hooks
                namespace: shop
                path: {|KW5330:/orders//|}
        """);

    [Fact]
    public void Reports_VersionsThatNobodySpeaks() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            {|KW5330:admissionReviewVersions|}: [v2]
            clientConfig:
              url: https://hooks.shop.example/orders
        """);

    [Fact]
    public void Reports_NameOfTwoParts() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: {|KW5330:orders.shop|}
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/
        """);

    [Fact]
    public void Reports_SomeSideEffects() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: {|KW5330:Some|}
            admissionReviewVersions: [v1]
            clientConfig:
              url: https://hooks.shop.example/orders
        """);

    [Fact]
    public void Ignores_WebhookThatCanBeCalled() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingWebhookConfiguration
        metadata:
          name: shop
        webhooks:
          - name: orders.shop.example
            sideEffects: None
            admissionReviewVersions: [v1]
            clientConfig:
              service:
                name: hooks
                namespace: shop
                path: /orders/
            timeoutSeconds: 30
        """);
}
