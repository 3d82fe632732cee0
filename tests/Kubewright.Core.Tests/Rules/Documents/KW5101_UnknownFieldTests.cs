using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5101_UnknownFieldTests
{
    [Fact]
    public void Reports_MisspeltField() => ManifestVerifier.VerifyMessage(
        Service("{|KW5101:selectr|}:\n    app: orders"),
        "KW5101",
        Severity.Error,
        "Service 'orders' has no field 'spec.selectr'; did you mean 'selector'?");

    [Fact]
    public void Reports_FieldOfAnInnerObject() => ManifestVerifier.VerifyMessage(
        Service("{|KW5101:targetPort|}: 80"),
        "KW5101",
        Severity.Error,
        "Service 'orders' has no field 'spec.targetPort'; 'targetPort' belongs in 'spec.ports[]'");

    [Fact]
    public void Reports_FieldThatAnotherVersionHas() => ManifestVerifier.VerifyMessage(
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
          {|KW5101:metrics|}:
            - type: Resource
        """,
        "KW5101",
        Severity.Error,
        "HorizontalPodAutoscaler 'orders' has no field 'spec.metrics' in autoscaling/v1; autoscaling/v2 has it");

    [Fact]
    public void Reports_FieldWithoutSuggestion() => ManifestVerifier.VerifyMessage(
        Service("{|KW5101:zebra|}: 5"),
        "KW5101",
        Severity.Error,
        "Service 'orders' has no field 'spec.zebra'");

    [Fact]
    public void Ignores_CustomResource() => ManifestVerifier.Verify("""
        apiVersion: dapr.io/v1alpha1
        kind: Component
        metadata:
          name: pubsub
        spec:
          type: pubsub.redis
        """);

    [Fact]
    public void Ignores_PatchDirective() => ManifestVerifier.Verify(Service("$patch: replace"));

    [Fact]
    public void Fixes_ByRenaming() => ManifestVerifier.VerifyFix(
        Service("{|KW5101:Selector|}:\n    app: orders"),
        "KW5101",
        Service("selector:\n    app: orders"));

    private static string Service(string line) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          type: ExternalName
          externalName: orders.example.com
          {{line}}
        """;
}
