using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Workloads;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5105_RequiredFieldMissingTests
{
    [Fact]
    public void Reports_ContainerWithoutImage() => ManifestVerifier.VerifyMessage(
        Pod("    - name: {|KW5105:api|}"),
        "KW5105",
        Severity.Error,
        "Pod 'orders': 'spec.containers[0].image' is required");

    [Fact]
    public void Reports_ContainerWithoutName() => ManifestVerifier.VerifyMessage(
        Pod("    - {|KW5105:image|}: shop/orders:1.4"),
        "KW5105",
        Severity.Error,
        "Pod 'orders': 'spec.containers[0].name' is required");

    [Fact]
    public void Reports_EmptyImage() => ManifestVerifier.Verify(Pod("    - name: api\n      image: {|KW5105:\"\"|}"));

    [Fact]
    public void Reports_AtTheKeyOfTheObjectItIsMissingFrom() => ManifestVerifier.VerifyMessage(
        Pod("    - name: api\n      image: shop/orders:1.4\n      lifecycle:\n        preStop:\n          {|KW5105:exec|}: {}"),
        "KW5105",
        Severity.Error,
        "Pod 'orders': 'spec.containers[0].lifecycle.preStop.exec.command' is required");

    [Fact]
    public void Ignores_MisspeltField_ThatIsReportedAsSuch() => ManifestVerifier.Verify(
        Pod("    - name: api\n      {|KW5101:Image|}: shop/orders:1.4"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(Pod("    - name: api\n      image: ${IMAGE}"));

    [Fact]
    public void Ignores_BaseThatAnOverlayCompletes() => ManifestVerifier.Verify(
        null,
        ("base/pod.yaml", Pod("    - name: api")),
        ("base/kustomization.yaml", "resources:\n- pod.yaml\n"),
        ("overlay/kustomization.yaml", "resources:\n- ../base\npatches:\n- path: image.yaml\n"),
        ("overlay/image.yaml", Pod("    - name: api\n      image: shop/orders:1.4")));

    private static string Pod(string container) => $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
        spec:
          containers:
        {container}
        """;

    [Theory]
    [InlineData(36, Severity.Error)]
    [InlineData(34, Severity.Warning)]
    public void Reports_AccessModesOfAStatefulSetsClaim(int minor, Severity severity) => Assert.Contains(
        ManifestVerifier.Check(new CheckOptions { KubernetesVersion = new(1, minor) }, ("orders.yaml", WorkloadText.Deployment(kind: "StatefulSet", spec: """
            volumeClaimTemplates:
              - metadata:
                  name: data
                spec:
                  resources:
                    requests:
                      storage: 1Gi
            """))),
        finding => finding.Id == "KW5105" && finding.Severity == severity);

    [Fact]
    public void Reports_OwnerReferences() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
              ownerReferences:
                - apiVersion: apps/v1
                  kind: Deployment
                  name: {|KW5105:orders|}
            """);

    [Fact]
    public void Ignores_OwnerReferencesOfATemplate() => ManifestVerifier.Verify(
        WorkloadText.Deployment().Replace("    metadata:\n", "    metadata:\n      ownerReferences:\n        - kind: A\n", StringComparison.Ordinal));

    [Fact]
    public void Reports_WhatSourcesOfVolumesNeed() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: a
                {|KW5105:azureFile|}:
                  secretName: a
              - name: b
                {|KW5105:ephemeral|}: {}
            hostAliases:
              - {|KW5105:hostnames|}: [db]
            schedulingGates:
              - {|KW5105:{}|}
            """));

    [Fact]
    public void Reports_NullInAListOfObjects() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            {|KW5105:env|}:
              -
              - name: LEVEL
                value: info
            """));
}
