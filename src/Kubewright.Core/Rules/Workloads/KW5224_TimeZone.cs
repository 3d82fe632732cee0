using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The time zone of a CronJob is one of the time zone database (pkg/apis/batch/validation/validation.go validateTimeZone). A cluster may have a
/// newer one, so that a place in a known region is a mistake for certain only where it is nearly one that is known.
/// </summary>
internal sealed class KW5224_TimeZone : Rule<CronJob>
{
    private const int MostEdits = 2;

    /// <summary>The same names once more, which systems have as folders of their own.</summary>
    private static readonly string[] Folders = ["posix/", "right/"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5224", "The time zone of a CronJob is one of the time zone database", Severity.Error);

    protected override void Check(CronJob resource, RuleContext context)
    {
        if (resource.Spec.String("timeZone") is not { IsKnown: true, Value: var name } field
            || TimeZoneNames.IsOne(name)
            || Folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            return;
        }

        var nearest = NearestName.Find(TimeZoneNames.All, name);
        var isCertain = !TimeZoneNames.HasRegion(name) || (nearest is not null && NearestName.Distance(nearest, name) <= MostEdits);
        context.Report(
            field.Span,
            $"{resource}: the time zone '{FoundValue.Shorten(name)}' is none of the time zone "
                + $"database; {(nearest is null ? "write a name such as Europe/Berlin or Etc/UTC" : $"did you mean '{nearest}'?")}",
            isCertain ? null : Severity.Warning,
            fix: nearest is null ? null : Fix.ChangeSpelling(field.Entry!.Value, nearest, []));
    }
}
