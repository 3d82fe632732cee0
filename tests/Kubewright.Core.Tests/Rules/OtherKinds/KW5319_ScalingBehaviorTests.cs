using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5319_ScalingBehaviorTests
{
    [Theory]
    [InlineData("stabilizationWindowSeconds: {|KW5319:3601|}")]
    [InlineData("stabilizationWindowSeconds: {|KW5319:-1|}")]
    [InlineData("{|KW5319:policies|}: []")]
    [InlineData("tolerance: {|KW5319:-0.1|}")]
    [InlineData("policies: [{ type: Pods, value: {|KW5319:0|}, periodSeconds: 60 }]")]
    [InlineData("policies: [{ type: Pods, value: 1, periodSeconds: {|KW5319:0|} }]")]
    [InlineData("policies: [{ type: Pods, value: 1, periodSeconds: {|KW5319:1801|} }]")]
    public void Reports_Rules(string rules) => ManifestVerifier.Verify(ScalerOf(rules));

    [Fact]
    public void Reports_TheBounds() => ManifestVerifier.VerifyMessage(
        ScalerOf("stabilizationWindowSeconds: {|KW5319:7200|}"),
        "KW5319",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': 'spec.behavior.scaleDown.stabilizationWindowSeconds' is 7200, it must be between 0 and 3600");

    [Theory]
    [InlineData("stabilizationWindowSeconds: 3600")]
    [InlineData("selectPolicy: Disabled")]
    [InlineData("policies: [{ type: Percent, value: 100, periodSeconds: 1800 }]")]
    [InlineData("stabilizationWindowSeconds: ${WINDOW}")]
    public void Ignores_Rules(string rules) => ManifestVerifier.Verify(ScalerOf(rules));

    private static string ScalerOf(string rules) => $"""
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
          behavior:
            scaleDown:
              {rules}
        """;
}
