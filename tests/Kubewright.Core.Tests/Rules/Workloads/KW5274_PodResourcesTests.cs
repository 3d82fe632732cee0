using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5274_PodResourcesTests
{
    [Fact]
    public void Reports_ContainerAboveThePod() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            limits:
              cpu: {|KW5274:100m|}
          containers:
            - name: web
              image: shop/web:1.4
              resources:
                limits:
                  cpu: {|KW5274:200m|}
        """);

    [Fact]
    public void Reports_RequestAboveLimit() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              cpu: {|KW5274:200m|}
            limits:
              cpu: 100m
          containers:
            - name: web
              image: shop/web:1.4
        """);

    [Fact]
    public void Reports_ContainersTogether() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              cpu: {|KW5274:300m|}
          containers:
            - name: web
              image: shop/web:1.4
              resources:
                requests:
                  cpu: 200m
            - name: proxy
              image: shop/proxy:1.4
              resources:
                requests:
                  cpu: 200m
        """);

    [Fact]
    public void Reports_Storage() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              {|KW5274:ephemeral-storage|}: 1Gi
          containers:
            - name: web
              image: shop/web:1.4
        """);

    [Fact]
    public void Ignores_EnoughForAll() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          resources:
            requests:
              cpu: 400m
            limits:
              cpu: 500m
          containers:
            - name: web
              image: shop/web:1.4
              resources:
                requests:
                  cpu: 200m
                limits:
                  cpu: 500m
            - name: proxy
              image: shop/proxy:1.4
              resources:
                requests:
                  cpu: 200m
        """);
}
