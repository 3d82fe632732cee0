using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Rules.Workloads;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5104_ValueNotAllowedTests
{
    [Fact]
    public void Reports_OtherCase() => ManifestVerifier.VerifyMessage(
        Pod("dnsPolicy: {|KW5104:clusterfirst|}"),
        "KW5104",
        Severity.Error,
        "Pod 'orders': 'spec.dnsPolicy' cannot be 'clusterfirst', only ClusterFirstWithHostNet, ClusterFirst, Default or None; did you mean 'ClusterFirst'?");

    [Fact]
    public void Reports_OtherWord() => ManifestVerifier.VerifyMessage(
        Pod("restartPolicy: {|KW5104:Sometimes|}"),
        "KW5104",
        Severity.Error,
        "Pod 'orders': 'spec.restartPolicy' cannot be 'Sometimes', only Always, OnFailure or Never");

    [Theory]
    [InlineData("restartPolicy: OnFailure")]
    [InlineData("restartPolicy: \"\"")]
    [InlineData("restartPolicy: ${POLICY}")]
    public void Ignores_AllowedValues(string line) => ManifestVerifier.Verify(Pod(line));

    [Fact]
    public void Fixes_ByTheNearestValue() =>
        ManifestVerifier.VerifyFix(Pod("restartPolicy: {|KW5104:never|}"), "KW5104", Pod("restartPolicy: Never"));

    private static string Pod(string line) => $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
        spec:
          {line}
          containers:
            - name: api
              image: shop/orders:1.4
        """;

    [Fact]
    public void Reports_ValuesThatTheDescriptionOfTheApiLeavesOpen() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(kind: "StatefulSet", spec: """
            persistentVolumeClaimRetentionPolicy:
              whenDeleted: {|KW5104:delete|}
            """),
        "KW5104",
        Severity.Error,
        "StatefulSet 'orders': 'spec.persistentVolumeClaimRetentionPolicy.whenDeleted' cannot be 'delete', only Retain or Delete; did you mean 'Delete'?");

    [Fact]
    public void Reports_EmptyValueThatNothingFillsIn() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: "completionMode: {|KW5104:\"\"|}"),
        "KW5104",
        Severity.Error,
        "Job 'migrate': 'spec.completionMode' cannot be empty, only NonIndexed or Indexed");

    [Fact]
    public void Ignores_EmptyValueThatIsFilledIn() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "StatefulSet", spec: """
            podManagementPolicy: ""
            persistentVolumeClaimRetentionPolicy:
              whenDeleted: ""
            """));

    [Fact]
    public void Reports_ValuesThatTheApiDoesNotDocument() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            restartPolicy: {|KW5104:always|}
            resizePolicy:
              - resourceName: {|KW5104:disk|}
                restartPolicy: NotRequired
            """, pod: """
            os:
              name: {|KW5104:Linux|}
            """));

    [Fact]
    public void Reports_EmptyValuesThatAreNoDefault() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            imagePullPolicy: ""
            securityContext:
              procMount: {|KW5104:""|}
            """, pod: """
            dnsPolicy: ""
            preemptionPolicy: {|KW5104:""|}
            """));
}
