using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5211_RestartPolicyOfKindTests
{
    [Fact]
    public void Reports_JobWithoutPolicy() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
            spec:
              template:
                {|KW5211:spec|}:
                  containers:
                    - name: migrate
                      image: shop/migrate:1.4
            """,
        "KW5211",
        Severity.Error,
        "Job 'migrate' must say how its pods restart: 'restartPolicy' is required, OnFailure or Never");

    [Fact]
    public void Reports_JobThatRestartsAlways() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(pod: "restartPolicy: {|KW5211:Always|}"),
        "KW5211",
        Severity.Error,
        "Job 'migrate': the pods of a Job cannot have the restartPolicy 'Always', only OnFailure or Never");

    [Fact]
    public void Reports_DeploymentThatDoesNotRestart() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: "restartPolicy: {|KW5211:Never|}"),
        "KW5211",
        Severity.Error,
        "Deployment 'orders': the pods of a Deployment cannot have the restartPolicy 'Never', only Always; what should end is a Job");

    [Fact]
    public void Ignores_JobThatNeverRestarts() => ManifestVerifier.Verify(
        WorkloadText.Job());

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        WorkloadText.Job(pod: "restartPolicy: ${POLICY}"));

    [Fact]
    public void Ignores_BarePod() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: Pod
            metadata:
              name: orders
            spec:
              restartPolicy: Never
              containers:
                - name: api
                  image: shop/orders:1.4
            """);

    [Fact]
    public void Fixes_ByAPolicyThatTheKindTakes() => ManifestVerifier.VerifyFix(
        WorkloadText.Job(pod: "restartPolicy: {|KW5211:Always|}"),
        "KW5211",
        WorkloadText.Job(pod: "restartPolicy: OnFailure"));

    [Fact]
    public void Ignores_VersionThatIsNoLongerServed() => ManifestVerifier.Verify(
        """
            apiVersion: {|KW5107:batch/v1beta1|}
            kind: CronJob
            metadata:
              name: report
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      containers:
                        - name: report
                          image: shop/report:1.4
            """);

    [Fact]
    public void Reports_EmptyPolicyOfAJob() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(pod: "{|KW5211:restartPolicy|}: \"\""),
        "KW5211",
        Severity.Error,
        "Job 'migrate' must say how its pods restart: 'restartPolicy' is required, OnFailure or Never");
}
