using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5318_MetricTargetTests
{
    [Theory]
    [InlineData("type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: {|KW5318:0|} } }")]
    [InlineData("type: Resource, resource: { name: cpu, {|KW5318:target|}: { type: Utilization } }")]
    [InlineData("type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 1, {|KW5318:averageValue|}: 1 } }")]
    [InlineData("type: Resource, resource: { {|KW5318:name|}: cpu }")]
    [InlineData("type: Resource, resource: { name: memory, target: { type: AverageValue, averageValue: {|KW5318:0|} } }")]
    [InlineData("type: Pods, pods: { metric: { name: hits }, {|KW5318:target|}: { type: Value, value: 1 } }")]
    [InlineData("type: Pods, pods: { metric: { name: {|KW5318:a/b|} }, target: { type: AverageValue, averageValue: 1 } }")]
    [InlineData("type: External, external: { metric: { name: hits }, target: { type: Value, {|KW5318:value|}: 1, averageValue: 1 } }")]
    public void Reports_Metric(string metric) => ManifestVerifier.Verify(ScalerOf(metric));

    [Fact]
    public void Reports_UtilizationOfZero() => ManifestVerifier.VerifyMessage(
        ScalerOf("type: ContainerResource, containerResource: { name: cpu, container: api, target: { type: Utilization, averageUtilization: {|KW5318:0|} } }"),
        "KW5318",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': 'averageUtilization' is 0, it must be above 0");

    [Fact]
    public void Reports_UtilizationOfTheFirstVersion() => ManifestVerifier.Verify(
        """
            apiVersion: autoscaling/v1
            kind: HorizontalPodAutoscaler
            metadata:
              name: orders
            spec:
              scaleTargetRef:
                apiVersion: argoproj.io/v1alpha1
                kind: Rollout
                name: orders
              maxReplicas: 3
              targetCPUUtilizationPercentage: {|KW5318:0|}
            """);

    [Theory]
    [InlineData("type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 1 } }")]
    [InlineData("type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: \"${CPU}\" } }")]
    [InlineData("type: Object, object: { describedObject: { kind: Service, name: orders, apiVersion: v1 }, metric: { name: hits }, target: { type: Value, "
        + "value: 1, averageValue: 1m } }")]
    [InlineData("type: External, external: { metric: { name: hits }, target: { type: AverageValue, averageValue: 500Mi } }")]
    public void Ignores_Metric(string metric) => ManifestVerifier.Verify(ScalerOf(metric));

    private static string ScalerOf(string metric) => $$"""
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
          metrics:
            - { {{metric}} }
        """;
}
