using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5225_NegativeNumberTests
{
    [Fact]
    public void Reports_NegativeReplicas() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: "replicas: {|KW5225:-1|}"),
        "KW5225",
        Severity.Error,
        "Deployment 'orders': 'spec.replicas' is -1, it cannot be negative");

    [Fact]
    public void Reports_NegativeBackoffLimit() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: "backoffLimit: {|KW5225:-1|}"),
        "KW5225",
        Severity.Error,
        "Job 'migrate': 'spec.backoffLimit' is -1, it cannot be negative");

    [Fact]
    public void Reports_NumbersOfACronJob() => ManifestVerifier.Verify(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            failedJobsHistoryLimit: {|KW5225:-1|}
            """, job: "completions: {|KW5225:-2|}"));

    [Fact]
    public void Reports_UserIds() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            securityContext:
              runAsUser: {|KW5225:-1|}
            """, pod: """
            securityContext:
              fsGroup: {|KW5225:-2|}
            """));

    [Fact]
    public void Ignores_Zero() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: "replicas: 0"));

    [Fact]
    public void Reports_NumbersOfAStatefulSet() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "StatefulSet", spec: """
            ordinals:
              start: {|KW5225:-1|}
            updateStrategy:
              rollingUpdate:
                partition: {|KW5225:-1|}
            """));
}
