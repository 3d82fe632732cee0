using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5224_TimeZoneTests
{
    [Fact]
    public void Reports_CityAlone() => ManifestVerifier.VerifyMessage(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: {|KW5224:Berlin|}
            """),
        "KW5224",
        Severity.Error,
        "CronJob 'report': the time zone 'Berlin' is none of the time zone database; write a name such as Europe/Berlin or Etc/UTC");

    [Fact]
    public void Reports_LocalTime() => ManifestVerifier.Verify(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: {|KW5224:Local|}
            """));

    [Fact]
    public void Reports_EmptyName() => ManifestVerifier.Verify(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: {|KW5224:""|}
            """));

    [Fact]
    public void Ignores_RegionAndCity() => ManifestVerifier.Verify(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: America/Argentina/Buenos_Aires
            """));

    [Fact]
    public void Ignores_NameWithoutRegion() => ManifestVerifier.Verify(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: UTC
            """));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: ${ZONE}
            """));

    [Fact]
    public void Reports_MisspeltCity() => ManifestVerifier.VerifyMessage(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: {|KW5224:Europe/Berlim|}
            """),
        "KW5224",
        Severity.Error,
        "CronJob 'report': the time zone 'Europe/Berlim' is none of the time zone database; did you mean 'Europe/Berlin'?");

    [Fact]
    public void Reports_AWarningOfAPlaceThatMayBeNew() => ManifestVerifier.VerifyMessage(
        WorkloadText.CronJob(spec: """
            schedule: "0 3 * * *"
            timeZone: {|KW5224:Antarctica/Schirmacher_Oasis|}
            """),
        "KW5224",
        Severity.Warning,
        "CronJob 'report': the time zone 'Antarctica/Schirmacher_Oasis' is none of the time zone database; write a name such as Europe/Berlin or Etc/UTC");
}
