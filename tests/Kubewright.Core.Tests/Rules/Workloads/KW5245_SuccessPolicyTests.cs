using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5245_SuccessPolicyTests
{
    [Theory]
    [InlineData("succeededIndexes: {|KW5245:0-3|}")]
    [InlineData("succeededIndexes: {|KW5245:2,1|}")]
    [InlineData("succeededIndexes: {|KW5245:1-1|}")]
    [InlineData("succeededIndexes: {|KW5245:0-1-2|}")]
    [InlineData("succeededIndexes: {|KW5245:all|}")]
    [InlineData("succeededCount: {|KW5245:4|}")]
    [InlineData("succeededCount: {|KW5245:-1|}")]
    [InlineData("succeededIndexes: \"0,1\"\n      succeededCount: {|KW5245:3|}")]
    [InlineData("{|KW5245:succeededCount|}: null")]
    public void Reports_Rule(string rule) => ManifestVerifier.Verify(WorkloadText.Job(spec: JobOf(rule)));

    [Fact]
    public void Reports_IndexesThatTheJobDoesNotHave() => ManifestVerifier.VerifyMessage(
        WorkloadText.Job(spec: JobOf("succeededIndexes: {|KW5245:1-3|}")),
        "KW5245",
        Severity.Error,
        "Job 'migrate': 'succeededIndexes' is '1-3', but the last index is 2");

    [Theory]
    [InlineData("succeededIndexes: 0-2")]
    [InlineData("succeededIndexes: \"0,2\"\n      succeededCount: 1")]
    [InlineData("succeededCount: 3")]
    public void Ignores_Rule(string rule) => ManifestVerifier.Verify(WorkloadText.Job(spec: JobOf(rule)));

    private static string JobOf(string rule) => $"completionMode: Indexed\ncompletions: 3\nsuccessPolicy:\n  rules:\n    - {rule}";
}
