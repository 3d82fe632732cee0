using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5243_IndexedJobTests
{
    [Fact]
    public void Reports_FieldsOfIndexesWithoutIndexes() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: "{|KW5243:backoffLimitPerIndex|}: 1"),
        "KW5243",
        Severity.Error,
        "Job 'migrate': 'backoffLimitPerIndex' speaks of the indexes of a Job, which only one with 'completionMode: Indexed' has");

    [Fact]
    public void Reports_FieldsOfIndexesInACronJob() => ManifestVerifier.Verify(
        WorkloadText.CronJob(job: """
            completionMode: NonIndexed
            {|KW5243:successPolicy|}:
              rules:
                - succeededCount: 1
            """));

    [Fact]
    public void Reports_MissingCompletions() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: "completionMode: {|KW5243:Indexed|}"),
        "KW5243",
        Severity.Error,
        "Job 'migrate' numbers its pods, so 'completions' must say how many there are");

    [Fact]
    public void Reports_MoreFailuresThanIndexes() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            completionMode: Indexed
            completions: 3
            parallelism: {|KW5243:100001|}
            backoffLimitPerIndex: 1
            maxFailedIndexes: {|KW5243:4|}
            """));

    [Fact]
    public void Reports_FailedIndexesWithoutALimit() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            completionMode: Indexed
            completions: 3
            {|KW5243:maxFailedIndexes|}: 3
            """));

    [Fact]
    public void Reports_NameThatIsNoHostName() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: """
            completionMode: Indexed
            completions: 11
            """).Replace("name: migrate\nspec", "name: {|KW5243:migrate.v2|}\nspec", StringComparison.Ordinal),
        "KW5243",
        Severity.Error,
        "Job 'migrate.v2' numbers its pods, whose host names go up to 'migrate.v2-10': that holds '.'; lower-case letters, digits and '-' are allowed");

    [Fact]
    public void Ignores_IndexedJob() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            completionMode: Indexed
            completions: 3
            parallelism: 100000
            backoffLimitPerIndex: 1
            maxFailedIndexes: 3
            """));

    [Fact]
    public void Ignores_Nulls() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            completionMode: null
            backoffLimitPerIndex: null
            maxFailedIndexes: ~
            """));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        WorkloadText.Job(spec: """
            completionMode: ${MODE}
            backoffLimitPerIndex: 1
            """));
}
