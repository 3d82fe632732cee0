using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5276_PodWarningTests
{
    [Fact]
    public void Reports_OldLabelOfNodes() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          nodeSelector:
            {|KW5276:beta.kubernetes.io/os|}: linux
          containers:
            - name: web
              image: shop/web:1.4
        """);

    [Fact]
    public void Reports_VolumeThatDoesNothing() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: shop/web:1.4
          volumes:
            - name: data
              {|KW5276:rbd|}:
                monitors: [10.0.0.1]
                image: data
        """);

    [Fact]
    public void Reports_SpreadOfNoPods() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          topologySpreadConstraints:
            - {|KW5276:maxSkew|}: 1
              topologyKey: zone
              whenUnsatisfiable: DoNotSchedule
          containers:
            - name: web
              image: shop/web:1.4
        """);

    [Fact]
    public void Reports_PullSecretTwice() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          imagePullSecrets:
            - name: pull
            - name: {|KW5276:pull|}
          containers:
            - name: web
              image: shop/web:1.4
        """);

    [Fact]
    public void Reports_NegativeGracePeriod() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          terminationGracePeriodSeconds: {|KW5276:-1|}
          containers:
            - name: web
              image: shop/web:1.4
        """);

    [Fact]
    public void Ignores_WhatIsUpToDate() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          nodeSelector:
            kubernetes.io/os: linux
          terminationGracePeriodSeconds: 0
          imagePullSecrets:
            - name: pull
          containers:
            - name: web
              image: shop/web:1.4
        """);
}
