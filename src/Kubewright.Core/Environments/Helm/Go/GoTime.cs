using Kubewright.Core.Environments.Helm.Formats;

namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>A time.Time.</summary>
/// <param name="ticks">The time in UTC, in units of 100 nanoseconds since the year 1.</param>
/// <param name="zone">The zone in which it is written.</param>
/// <param name="isUnknown">Whether it is the time of rendering.</param>
internal sealed class GoTime(long ticks, GoZone zone, bool isUnknown = false) : GoObject
{
    /// <summary>The ticks of 1970.</summary>
    public const long UnixEpoch = 621_355_968_000_000_000;

    public static GoTime Zero { get; } = new(0, GoZone.Utc);

    /// <summary>Some time, of which nothing is known.</summary>
    public static GoTime Now { get; } = new(UnixEpoch, GoZone.Utc, isUnknown: true);

    public long Ticks { get; } = ticks;

    public GoZone Zone { get; } = zone;

    public bool IsUnknown { get; } = isUnknown;

    /// <summary>The time as clocks of its zone show it.</summary>
    public DateTime Local => new(Math.Max(0, Math.Min(DateTime.MaxValue.Ticks, Ticks + (Zone.OffsetSeconds * TimeSpan.TicksPerSecond))));

    public long UnixSeconds => (long)Math.Floor((Ticks - UnixEpoch) / (double)TimeSpan.TicksPerSecond);

    public override GoType Type => GoType.Time;

    public override string Text => GoTimeFormat.Format(this, "2006-01-02 15:04:05.999999999 -0700 MST");

    public string Rfc3339 => GoTimeFormat.Format(this, "2006-01-02T15:04:05.999999999Z07:00");

    public static GoTime OfUnix(long seconds, GoZone zone) =>
        seconds is < -62_135_596_800 or > 253_402_300_799 ? Zero : new GoTime(UnixEpoch + (seconds * TimeSpan.TicksPerSecond), zone);

    public GoTime In(GoZone other) => new(Ticks, other, IsUnknown);

    public GoTime Add(long nanoseconds)
    {
        var sum = Ticks + (nanoseconds / 100);
        return new GoTime(Math.Max(0, Math.Min(DateTime.MaxValue.Ticks, sum)), Zone, IsUnknown);
    }
}

/// <summary>A zone at one time: its short name and how many seconds it is before UTC.</summary>
internal sealed record GoZone(string Name, int OffsetSeconds)
{
    public static GoZone Utc { get; } = new("UTC", 0);
}
