using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5223_CronScheduleTests
{
    // robfig/cron, parser_test.go and spec_test.go
    [Theory]
    [InlineData("* * * *", "has 4 fields, it needs five: minute, hour, day of the month, month, day of the week")]
    [InlineData("0 0 3 * * *", "has 6 fields, it needs five: minute, hour, day of the month, month, day of the week")]
    [InlineData("60 * * * *", "has the minute '60', it must be from 0 to 59")]
    [InlineData("0 24 * * *", "has the hour '24', it must be from 0 to 23")]
    [InlineData("0 0 0 * *", "has the day of the month '0', it must be from 1 to 31")]
    [InlineData("0 0 * * 7", "has the day of the week '7', it must be from 0 to 6")]
    [InlineData("0 0 * * fry", "has the day of the week 'fry', which is not a number or name")]
    [InlineData("*/0 * * * *", "has the minute '*/0', whose step is not a number above 0")]
    [InlineData("5-1 * * * *", "has the minute '5-1', which ends before it begins")]
    [InlineData("1-2-3 * * * *", "has the minute '1-2-3', which is not a range")]
    [InlineData("x * * * *", "has the minute 'x', which is not a number")]
    [InlineData("@often", "is not a word that cron knows; @hourly, @daily, @weekly, @monthly and @yearly are")]
    [InlineData("TZ=UTC 0 3 * * *", "names a time zone, which belongs in 'timeZone'")]
    public void Reports_WhatCronDoesNotRead(string schedule, string why) => ManifestVerifier.VerifyMessage(
        WorkloadText.CronJob(spec: "schedule: {|KW5223:\"" + schedule + "\"|}"),
        "KW5223",
        Severity.Error,
        $"CronJob 'report': the schedule '{schedule}' {why}");

    [Theory]
    [InlineData(28, Severity.Warning)]
    [InlineData(29, Severity.Error)]
    public void Reports_TimeZoneByTheVersion(int minor, Severity severity) => Assert.Equal(severity, Assert.Single(
        ManifestVerifier.Check(
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, minor) }, ("a.yaml", WorkloadText.CronJob(spec: "schedule: \"TZ=UTC 0 3 * * *\""))),
        finding => finding.Id == "KW5223").Severity);

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("*/5 * * * *")]
    [InlineData("5/15 0-12/2 1,15 JAN-mar mon-Fri")]
    [InlineData("0 0 ? * 0")]
    [InlineData("  0   3  *  *  *  ")]
    [InlineData("@daily")]
    [InlineData("@every 1h30m")]
    public void Ignores_WhatCronReads(string schedule) => ManifestVerifier.Verify(WorkloadText.CronJob(spec: "schedule: \"" + schedule + "\""));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(WorkloadText.CronJob(spec: "schedule: ${SCHEDULE}"));
}
