using Kubewright.Testing;

namespace Kubewright.Core.Tests.Resources;

/// <summary>Workloads of controllers that Kubernetes does not bring are workloads for Services, ports, autoscalers and the checks of pods.</summary>
public sealed class CustomWorkloadTests
{
    private static string Service(string targetPort) => $$"""
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          selector: {app: web}
          ports: [{port: 80, targetPort: {{targetPort}}}]
        ---

        """;

    public static TheoryData<string, string> Kinds => new()
    {
        { "argoproj.io/v1alpha1", "Rollout" },
        { "apps.kruise.io/v1alpha1", "CloneSet" },
        { "apps.kruise.io/v1beta1", "StatefulSet" },
        { "apps.kruise.io/v1alpha1", "DaemonSet" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reports_NamedPortThatTheTemplateLacks(string apiVersion, string kind) => ManifestVerifier.Verify(Service("{|KW2001:http|}") + $$$$"""
        apiVersion: {{{{apiVersion}}}}
        kind: {{{{kind}}}}
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  image: nginx
                  ports: [{containerPort: 80}]
        """);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reports_SelectorThatItsTemplateContradicts(string apiVersion, string kind) => ManifestVerifier.Verify($$$$"""
        apiVersion: {{{{apiVersion}}}}
        kind: {{{{kind}}}}
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: {|KW1004:wbe|}}}
            spec:
              containers: [{name: web, image: nginx}]
        """);

    [Fact]
    public void Reports_WhatAServerRefusesOfATemplate() => ManifestVerifier.Verify("""
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  image: nginx
                  {|KW5101:imagePullPolcy|}: Always
                  env: [{name: A, value: {|KW5102:1|}}]
                  volumeMounts: [{name: {|KW5204:data|}, mountPath: /data}]
                - name: {|KW5105:other|}
        """);

    [Fact]
    public void Reports_RestartPolicyOfAScaledJob() => ManifestVerifier.Verify("""
        apiVersion: keda.sh/v1alpha1
        kind: ScaledJob
        metadata: {name: web}
        spec:
          jobTargetRef:
            template:
              spec:
                restartPolicy: {|KW5211:Always|}
                containers: [{name: web, image: nginx}]
        """);

    [Fact]
    public void Reports_PortOfADeploymentConfig() => ManifestVerifier.Verify(Service("{|KW2001:http|}") + """
        apiVersion: apps.openshift.io/v1
        kind: DeploymentConfig
        metadata: {name: web}
        spec:
          replicas: 1
          selector: {app: web}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  ports: [{containerPort: 8080, name: web}]
        """);

    [Fact]
    public void Reports_FieldThatAControllerDropsAsWarning() => ManifestVerifier.VerifyMessage("""
        apiVersion: apps.kruise.io/v1alpha1
        kind: CloneSet
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              {|KW5101:dnsPolcy|}: Default
              containers: [{name: web, image: nginx}]
        """, "KW5101", Kubewright.Core.Rules.Severity.Warning, "CloneSet 'web' has no field 'spec.template.spec.dnsPolcy'; did you mean 'dnsPolicy'?");

    [Fact]
    public void Ignores_RolloutThatTakesTheTemplateOfADeployment() => ManifestVerifier.Verify("""
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: {name: web}
        spec:
          workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}
        """);

    [Fact]
    public void Ignores_ServiceOfAKindThatIsKnownByItsTemplate() => ManifestVerifier.Verify(Service("http") + """
        apiVersion: agents.example.com/v1alpha1
        kind: Sandbox
        metadata: {name: web}
        spec:
          podTemplate:
            metadata: {labels: {app: web}}
            spec:
              containers: [{name: web, image: nginx}]
        """);

    [Fact]
    public void Ignores_ContainerOfKnativeWithoutName() => ManifestVerifier.Verify("""
        apiVersion: serving.knative.dev/v1
        kind: Service
        metadata: {name: web}
        spec:
          template:
            spec:
              containers: [{image: nginx, ports: [{containerPort: 8080}]}]
        """);

    [Fact]
    public void Ignores_StoredTemplateAsTheTargetOfAService() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("manifest.yaml", Service("http") + """
            apiVersion: v1
            kind: PodTemplate
            metadata: {name: web}
            template:
              metadata: {labels: {app: web}}
              spec:
                containers: [{name: web, image: nginx}]
            """)),
        finding => finding.Id == "KW2001");
}
