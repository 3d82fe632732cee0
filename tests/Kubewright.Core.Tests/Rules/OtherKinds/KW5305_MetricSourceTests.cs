using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5305_MetricSourceTests
{
    [Fact]
    public void Reports_MissingSource() => ManifestVerifier.VerifyMessage(
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
              metrics:
                - type: {|KW5305:Resource|}
            """,
        "KW5305",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': a metric of the type 'Resource' needs the field 'resource'");

    [Fact]
    public void Reports_SourceOfAnotherType() => ManifestVerifier.Verify(
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
              metrics:
                - type: {|KW5305:Pods|}
                  {|KW5305:resource|}:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: 80
            """);

    [Fact]
    public void Reports_UnknownType() => ManifestVerifier.VerifyMessage(
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
              metrics:
                - type: {|KW5305:resource|}
                  resource:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: 80
            """,
        "KW5305",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders': a metric cannot be of the type 'resource', only Object, Pods, Resource, ContainerResource, External; did you mean "
        + "'Resource'?");

    [Fact]
    public void Ignores_SourceOfItsType() => ManifestVerifier.Verify(
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
              metrics:
                - type: Resource
                  resource:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: 80
            """);

    [Fact]
    public void Fixes_TheType() => ManifestVerifier.VerifyFix(
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
              metrics:
                - type: {|KW5305:Resources|}
                  resource:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: 80
            """,
        "KW5305",
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
              metrics:
                - type: Resource
                  resource:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: 80
            """);
}
