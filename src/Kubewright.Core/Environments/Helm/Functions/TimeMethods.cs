using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>The methods of times and durations that charts use.</summary>
internal static class TimeMethods
{
    public static GoFunction? Find(GoTime time, string name)
    {
        var local = time.Local;
        return name switch
        {
            "Year" => Methods.Of(name, GoInteger.Int(local.Year)),
            "Month" => Methods.Of(name, new GoInteger(local.Month, GoType.Month)),
            "Day" => Methods.Of(name, GoInteger.Int(local.Day)),
            "YearDay" => Methods.Of(name, GoInteger.Int(local.DayOfYear)),
            "Weekday" => Methods.Of(name, new GoInteger((int)local.DayOfWeek, GoType.Weekday)),
            "Hour" => Methods.Of(name, GoInteger.Int(local.Hour)),
            "Minute" => Methods.Of(name, GoInteger.Int(local.Minute)),
            "Second" => Methods.Of(name, GoInteger.Int(local.Second)),
            "Nanosecond" => Methods.Of(name, GoInteger.Int(local.Ticks % TimeSpan.TicksPerSecond * 100)),
            "Unix" => Methods.Of(name, GoInteger.Int64(time.UnixSeconds)),
            "UnixMilli" => Methods.Of(name, GoInteger.Int64((time.Ticks - GoTime.UnixEpoch) / TimeSpan.TicksPerMillisecond)),
            "UnixNano" => Methods.Of(name, GoInteger.Int64(unchecked((time.Ticks - GoTime.UnixEpoch) * 100))),
            "UTC" => Methods.Of(name, time.In(GoZone.Utc)),
            "Local" => Methods.Of(name, new GoTime(time.Ticks, GoZone.Utc, isUnknown: true)),
            "IsZero" => Methods.Of(name, GoBool.Of(time.Ticks == 0)),
            "String" => Methods.Of(name, Text(time, time.Text)),
            "Format" => new GoFunction(name, [GoType.String], null, call => Text(time, GoTimeFormat.Format(time, call.String(0)))),
            "Add" => new GoFunction(name, [GoType.Duration], null, call => time.Add(call.Integer(0))),
            "AddDate" => new GoFunction(name, [GoType.Int, GoType.Int, GoType.Int], null, call => AddDate(time, call)),
            "Before" => new GoFunction(name, [GoType.Time], null, call => GoBool.Of(time.Ticks < ((GoTime)call[0]).Ticks)),
            "After" => new GoFunction(name, [GoType.Time], null, call => GoBool.Of(time.Ticks > ((GoTime)call[0]).Ticks)),
            "Equal" => new GoFunction(name, [GoType.Time], null, call => GoBool.Of(time.Ticks == ((GoTime)call[0]).Ticks)),
            "Sub" => new GoFunction(name, [GoType.Time], null, call => new GoInteger(unchecked((time.Ticks - ((GoTime)call[0]).Ticks) * 100), GoType.Duration)),
            _ => null,
        };
    }

    public static GoFunction? FindOfDuration(long nanoseconds, string name) => name switch
    {
        "Hours" => Methods.Of(name, new GoFloat(nanoseconds / (double)GoDuration.Hour)),
        "Minutes" => Methods.Of(name, new GoFloat(nanoseconds / (double)GoDuration.Minute)),
        "Seconds" => Methods.Of(name, new GoFloat(nanoseconds / (double)GoDuration.Second)),
        "Milliseconds" => Methods.Of(name, GoInteger.Int64(nanoseconds / 1_000_000)),
        "Microseconds" => Methods.Of(name, GoInteger.Int64(nanoseconds / 1000)),
        "Nanoseconds" => Methods.Of(name, GoInteger.Int64(nanoseconds)),
        "String" => Methods.Of(name, new GoString(GoDuration.Text(nanoseconds))),
        _ => null,
    };

    private static GoString Text(GoTime time, string text) => new(TracedText.Of(text, time.IsUnknown ? TextOrigin.Unknown : null));

    private static GoTime AddDate(GoTime time, FunctionCall call)
    {
        try
        {
            var moved = time.Local.AddYears((int)Bounded(call.Integer(0))).AddMonths((int)Bounded(call.Integer(1))).AddDays(Bounded(call.Integer(2)));
            return new GoTime(Math.Max(0, moved.Ticks - (time.Zone.OffsetSeconds * TimeSpan.TicksPerSecond)), time.Zone, time.IsUnknown);
        }
        catch (ArgumentOutOfRangeException)
        {
            return GoTime.Zero;
        }
    }

    private static long Bounded(long value) => Math.Max(-4_000_000, Math.Min(4_000_000, value));
}
