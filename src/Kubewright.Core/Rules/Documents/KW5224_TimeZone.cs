using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// The time zone of a CronJob is one of the time zone database (pkg/apis/batch/validation/validation.go validateTimeZone). Which cities the
/// database knows depends on its age, so that only names without one of its regions are judged.
/// </summary>
internal sealed class KW5224_TimeZone : ResourceRule<CronJob>
{
    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal)
    {
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific", "Etc", "US", "Canada", "Brazil",
        "Chile", "Mexico", "posix", "right",
    };

    private static readonly HashSet<string> WithoutRegion = new(StringComparer.Ordinal)
    {
        "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "GMT0", "GMT+0", "GMT-0", "EST", "MST", "HST", "CET", "EET", "MET", "WET", "EST5EDT",
        "CST6CDT", "MST7MDT", "PST8PDT", "Cuba", "Egypt", "Eire", "GB", "GB-Eire", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan",
        "Kwajalein", "Libya", "NZ", "NZ-CHAT", "Navajo", "PRC", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "W-SU", "Factory",
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5224", "The time zone of a CronJob is one of the time zone database", Severity.Error);

    protected override void Check(CronJob resource, RuleContext context)
    {
        if (resource.Spec.String("timeZone") is not { IsKnown: true, Value: var name } field || IsKnown(name))
        {
            return;
        }

        context.Report(field.Span, $"{resource}: the time zone '{FoundValue.Shorten(name)}' is none of the time zone database; write a name such as Europe/Berlin or Etc/UTC");
    }

    private static bool IsKnown(string name)
    {
        var slash = name.IndexOf('/');
        return slash < 0 ? WithoutRegion.Contains(name) : Regions.Contains(name.Substring(0, slash));
    }
}
