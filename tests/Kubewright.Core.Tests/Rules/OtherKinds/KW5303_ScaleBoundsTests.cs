using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5303_ScaleBoundsTests
{
    [Fact]
    public void Reports_LowerMaximum() => ManifestVerifier.VerifyMessage(
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
              minReplicas: 5
              maxReplicas: {|KW5303:3|}
            """,
        "KW5303",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': 'maxReplicas' is 3, less than the 5 of 'minReplicas'");

    [Fact]
    public void Reports_MinimumOfZero() => ManifestVerifier.VerifyMessage(
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
              minReplicas: {|KW5303:0|}
              maxReplicas: 3
            """,
        "KW5303",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': 'minReplicas' is 0, it must be at least 1");

    [Fact]
    public void Reports_MetricsThatCannotWakeFromZero() => ManifestVerifier.Verify(
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
              minReplicas: {|KW5303:0|}
              maxReplicas: 3
              {|KW5303:metrics|}:
                - type: Resource
                  resource:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: 80
            """);

    [Fact]
    public void Reports_MinimumOfZeroThatNeedsAFeature_AsInformation() => ManifestVerifier.VerifyMessage(
        Scaler("{|KW5303:0|}", "External"),
        "KW5303",
        Severity.Info,
        "HorizontalPodAutoscaler 'orders': 'minReplicas' is 0, which Kubernetes before 1.37 takes only where the feature gate HPAScaleToZero is turned on");

    [Fact]
    public void Ignores_MinimumOfZeroWhereVersionsScaleToIt() =>
        ManifestVerifier.Verify(new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 37) }, ("orders.yaml", Scaler("0", "External")));

    [Fact]
    public void Reports_MaximumOfZero() => ManifestVerifier.VerifyMessage(
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
              maxReplicas: {|KW5303:0|}
            """,
        "KW5303",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': 'maxReplicas' is 0, it must be at least 1");

    [Fact]
    public void Ignores_EqualBounds() => ManifestVerifier.Verify(
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
              minReplicas: 3
              maxReplicas: 3
            """);

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
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
              minReplicas: ${MIN}
              maxReplicas: 1
            """);

    private static string Scaler(string least, string metric) => $"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: orders
        spec:
          scaleTargetRef:
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            name: orders
          minReplicas: {least}
          maxReplicas: 3
          metrics:
            - type: {metric}
              {metric.ToLowerInvariant()}:
                metric:
                  name: queue
                target:
                  type: Value
                  value: "1"
        """;
}
