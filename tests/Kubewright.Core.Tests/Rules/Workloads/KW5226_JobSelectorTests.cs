using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5226_JobSelectorTests
{
    [Fact]
    public void Reports_SelectorOfAJob() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: """
            {|KW5226:selector|}:
              matchLabels:
                app: migrate
            """),
        "KW5226",
        Severity.Error,
        "Job 'migrate' has a selector, which a Job without 'manualSelector: true' cannot have: its controller makes one; remove it");

    [Fact]
    public void Reports_SelectorInACronJob() => ManifestVerifier.VerifyMessage(
        WorkloadText.CronJob(job: """
            {|KW5226:selector|}:
              matchLabels:
                app: migrate
            """),
        "KW5226",
        Severity.Error,
        "CronJob 'report' has a selector, which the Jobs of a CronJob cannot have: its controller makes one; remove it");

    [Fact]
    public void Reports_ManualSelectorInACronJob() => ManifestVerifier.VerifyMessage(
        WorkloadText.CronJob(job: "{|KW5226:manualSelector|}: true"),
        "KW5226",
        Severity.Error,
        "CronJob 'report' has 'manualSelector: true', which the Jobs of a CronJob cannot have: their controller makes their selectors; remove it");

    [Fact]
    public void Ignores_AutomaticSelectorInACronJob() => ManifestVerifier.Verify(WorkloadText.CronJob(job: "manualSelector: false"));

    [Fact]
    public void Ignores_ManualSelector() => ManifestVerifier.Verify(
        """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: migrate
            spec:
              manualSelector: true
              selector:
                matchLabels:
                  app: migrate
              template:
                metadata:
                  labels:
                    app: migrate
                spec:
                  restartPolicy: Never
                  containers:
                    - name: migrate
                      image: shop/migrate:1.4
            """);

    [Fact]
    public void Ignores_JobWithoutSelector() => ManifestVerifier.Verify(
        WorkloadText.Job());

    [Fact]
    public void Reports_LabelsThatTheControllerSets() => ManifestVerifier.VerifyMessage(
        JobWithLabel("{|KW5226:job-name|}: other"),
        "KW5226",
        Severity.Error,
        "Job 'migrate' gives its pods the label 'job-name', which its controller sets itself to 'migrate'; remove it");

    [Fact]
    public void Reports_TheLabelOfItsUid() => ManifestVerifier.Verify(JobWithLabel("{|KW5226:batch.kubernetes.io/controller-uid|}: abc"));

    [Theory]
    [InlineData("job-name: migrate")]
    [InlineData("app: other")]
    [InlineData("job-name: ${NAME}")]
    public void Ignores_OtherLabels(string label) => ManifestVerifier.Verify(JobWithLabel(label));

    private static string JobWithLabel(string label) =>
        WorkloadText.Job().Replace("  template:\n", $"  template:\n    metadata:\n      labels:\n        {label}\n", StringComparison.Ordinal);
}
