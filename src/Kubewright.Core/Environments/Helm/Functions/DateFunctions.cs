using System.Globalization;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Times. Now is unknown, and so is what is made of it and what depends on the zone of the machine.</summary>
internal static class DateFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;

    public static void AddTo(FunctionTable table)
    {
        table.Add("now", [], _ => GoTime.Now);
        table.Add("date", [Text, Any], call => Local(call.String(0), call[1]));
        table.Add("htmlDate", [Any], call => Local("2006-01-02", call[0]));
        table.Add("htmlDateInZone", [Any, Text], call => InZone("2006-01-02", call[0], call.String(1)));
        table.Add("dateInZone", [Text, Any, Text], call => InZone(call.String(0), call[1], call.String(2)));
        table.Add("date_in_zone", [Text, Any, Text], call => InZone(call.String(0), call[1], call.String(2)));
        table.Add("dateModify", [Text, GoType.Time], call => Modify(call, fails: false));
        table.Add("date_modify", [Text, GoType.Time], call => Modify(call, fails: false));
        table.Add("mustDateModify", [Text, GoType.Time], call => Modify(call, fails: true));
        table.Add("must_date_modify", [Text, GoType.Time], call => Modify(call, fails: true));
        table.Add("ago", [Any], _ => new GoString(TracedText.Of("0s", TextOrigin.Unknown)));
        table.Add("toDate", [Text, Text], call => new GoTimeParser(call.String(0), call.String(1)).Parse(out _) ?? GoTime.Zero);
        table.Add("mustToDate", [Text, Text], call =>
            new GoTimeParser(call.String(0), call.String(1)).Parse(out var problem) ?? throw new GoErrorException(problem));
        table.Add("unixEpoch", [GoType.Time], call => call[0] is GoTime time
            ? new GoString(TracedText.Of(time.UnixSeconds.ToString(CultureInfo.InvariantCulture), time.IsUnknown ? TextOrigin.Unknown : null))
            : GoString.Empty);
        table.Add("duration", [Any], call => new GoString(GoDuration.Text(unchecked(Seconds(call[0]) * GoDuration.Second))));
        table.Add("durationRound", [Any], call => Rounded(call[0]));
    }

    private static long Seconds(GoValue value) => value switch
    {
        GoString text => GoNumbers.TryParseInteger(text.Value, 10, out var seconds) ? seconds : 0,
        GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Int64) => number.Value,
        _ => 0,
    };

    private static GoString Rounded(GoValue value)
    {
        var isUnknown = value is GoTime;
        long nanoseconds = value switch
        {
            GoString text => GoDuration.TryParse(text.Value, out var parsed, out _) ? parsed : 0,
            GoInteger { Type: var type } number when ReferenceEquals(type, GoType.Int64) => number.Value,
            _ => 0,
        };
        var size = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        const ulong hour = (ulong)GoDuration.Hour;
        foreach (var (unit, name) in new[]
        {
            (hour * 24 * 365, "y"), (hour * 24 * 30, "mo"), (hour * 24, "d"), (hour, "h"), ((ulong)GoDuration.Minute, "m"), ((ulong)GoDuration.Second, "s"),
        })
        {
            if (size > unit)
            {
                return new GoString(TracedText.Of((size / unit).ToString(CultureInfo.InvariantCulture) + name, isUnknown ? TextOrigin.Unknown : null));
            }
        }

        return new GoString(TracedText.Of("0s", isUnknown ? TextOrigin.Unknown : null));
    }

    private static GoTime Modify(FunctionCall call, bool fails)
    {
        var time = (GoTime)call[1];
        return GoDuration.TryParse(call.String(0), out var nanoseconds, out var problem) ? time.Add(nanoseconds)
            : fails ? throw new GoErrorException(problem) : time;
    }

    private static GoString Local(string layout, GoValue date) =>
        new(TracedText.Of(GoTimeFormat.Format(TimeOf(date).In(GoZone.Utc), layout), TextOrigin.Unknown));

    private static GoString InZone(string layout, GoValue date, string zone)
    {
        // Go takes UTC for a zone that it does not know; the data of zones is the machine's, so what is neither is unknown.
        var isKnown = zone is "" or "UTC" or "Etc/UTC" or "GMT" or "Etc/GMT";
        var time = TimeOf(date);
        var name = zone is "GMT" or "Etc/GMT" ? new GoZone("GMT", 0) : GoZone.Utc;
        return new GoString(TracedText.Of(GoTimeFormat.Format(time.In(name), layout), time.IsUnknown || !isKnown ? TextOrigin.Unknown : null));
    }

    private static GoTime TimeOf(GoValue date) => date switch
    {
        GoTime time => time,
        GoInteger { Kind: GoKind.Int or GoKind.Int64 or GoKind.Int32 } number => GoTime.OfUnix(number.Value, GoZone.Utc),
        _ => GoTime.Now,
    };
}
