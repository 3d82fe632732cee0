using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5304_ScaleTargetVersionTests
{
    [Fact]
    public void Reports_NoVersion() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: orders
            spec:
              scaleTargetRef:
                {|KW5304:kind|}: Rollout
                name: orders
              maxReplicas: 3
            """,
        "KW5304",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': 'scaleTargetRef.apiVersion' is required");

    [Fact]
    public void Ignores_Version() => ManifestVerifier.Verify(
        """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: orders
            spec:
              scaleTargetRef:
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                name: orders
              maxReplicas: 3
            """);

    [Fact]
    public void Ignores_OlderClusters() => ManifestVerifier.Verify(
        """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: orders
            spec:
              scaleTargetRef:
                kind: Rollout
                name: orders
              maxReplicas: 3
            """,
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 32) });
}
