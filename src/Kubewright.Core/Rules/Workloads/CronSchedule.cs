using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The schedule of a CronJob as robfig/cron ParseStandard reads it: five fields, or a word such as <c>@daily</c>.</summary>
internal static class CronSchedule
{
    private static readonly string[] Words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly char[] WhiteSpace = [' ', '\t', '\n', '\r'];

    private static readonly (string Name, int Min, int Max, string[] Names)[] Fields =
    [
        ("minute", 0, 59, []),
        ("hour", 0, 23, []),
        ("day of the month", 1, 31, []),
        ("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        ("day of the week", 0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>What is wrong with a schedule, as the rest of a sentence that begins with it; null where nothing is.</summary>
    public static string? WhyInvalid(string schedule)
    {
        if (NamesZone(schedule))
        {
            return "names a time zone, which belongs in 'timeZone'";
        }

        if (schedule.StartsWith("@", StringComparison.Ordinal))
        {
            return Words.Contains(schedule)
                || Regex.IsMatch(schedule, @"^@every [+-]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))*$")
                ? null
                : "is not a word that cron knows; @hourly, @daily, @weekly, @monthly and @yearly are";
        }

        var parts = schedule.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            return $"has {parts.Length} fields, it needs five: minute, hour, day of the month, month, day of the week";
        }

        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var range in parts[i].Split(','))
            {
                if (range.Length > 0 && WhyInvalid(range, Fields[i].Min, Fields[i].Max, Fields[i].Names) is { } why)
                {
                    return $"has the {Fields[i].Name} '{range}', {why}";
                }
            }
        }

        return null;
    }

    private static string? WhyInvalid(string range, int min, int max, string[] names)
    {
        var steps = range.Split('/');
        var ends = steps[0].Split('-');
        if (steps.Length > 2 || ends.Length > 2)
        {
            return "which is not a range";
        }

        if (steps.Length == 2 && (!int.TryParse(steps[1], NumberStyles.None, CultureInfo.InvariantCulture, out var step) || step == 0))
        {
            return "whose step is not a number above 0";
        }

        if (ends[0] is "*" or "?")
        {
            return null;
        }

        if (Read(ends[0], min, names) is not { } first || (ends.Length == 2 ? Read(ends[1], min, names) : first) is not { } last)
        {
            return "which is not a number" + (names.Length == 0 ? "" : " or name");
        }

        return first < min || last > max ? $"it must be from {min} to {max}"
            : first > last ? "which ends before it begins"
            : null;
    }

    private static int? Read(string text, int min, string[] names)
    {
        var name = Array.FindIndex(names, one => string.Equals(one, text, StringComparison.OrdinalIgnoreCase));
        return name >= 0 ? name + min
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    /// <summary>Whether it holds <c>TZ=</c> or <c>CRON_TZ=</c>, in the server's own rough way.</summary>
    public static bool NamesZone(string schedule) => schedule.IndexOf("TZ", StringComparison.Ordinal) >= 0;
}
