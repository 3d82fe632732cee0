using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Writes times by Go's layouts, which show how Monday, January 2nd of 2006 would be written.</summary>
internal static class GoTimeFormat
{
    public static string Format(GoTime time, string layout)
    {
        var text = new StringBuilder();
        var local = time.Local;
        for (var at = 0; at < layout.Length;)
        {
            var element = TimeLayout.ElementAt(layout, at);
            if (element is null)
            {
                text.Append(layout[at++]);
                continue;
            }

            text.Append(Element(element, local, time.Zone));
            at += element.Length;
        }

        return text.ToString();
    }

    private static string Element(string element, DateTime time, GoZone zone) => element switch
    {
        "January" => TimeNames.Month(time.Month),
        "Jan" => TimeNames.Month(time.Month).Substring(0, 3),
        "1" => Number(time.Month, 1),
        "01" => Number(time.Month, 2),
        "Monday" => TimeNames.Day((int)time.DayOfWeek),
        "Mon" => TimeNames.Day((int)time.DayOfWeek).Substring(0, 3),
        "2" => Number(time.Day, 1),
        "_2" => Number(time.Day, 1).PadLeft(2),
        "02" => Number(time.Day, 2),
        "002" => Number(time.DayOfYear, 3),
        "__2" => Number(time.DayOfYear, 1).PadLeft(3),
        "15" => Number(time.Hour, 2),
        "3" => Number(Twelve(time.Hour), 1),
        "03" => Number(Twelve(time.Hour), 2),
        "4" => Number(time.Minute, 1),
        "04" => Number(time.Minute, 2),
        "5" => Number(time.Second, 1),
        "05" => Number(time.Second, 2),
        "2006" => Number(time.Year, 4),
        "06" => Number(time.Year % 100, 2),
        "PM" => time.Hour >= 12 ? "PM" : "AM",
        "pm" => time.Hour >= 12 ? "pm" : "am",
        "MST" => zone.Name.Length > 0 ? zone.Name : Offset(zone.OffsetSeconds, "-07", false),
        _ when element[0] is '.' or ',' => Fraction(element, time),
        _ => Offset(zone.OffsetSeconds, element.TrimStart('Z', '-'), element[0] == 'Z'),
    };

    private static string Number(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static int Twelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Fraction(string element, DateTime time)
    {
        var digits = Number((int)(time.Ticks % TimeSpan.TicksPerSecond), 7) + "00";
        var written = digits.Substring(0, Math.Min(element.Length - 1, digits.Length));
        written = element[1] == '9' ? written.TrimEnd('0') : written;
        return written.Length == 0 ? "" : element[0] + written;
    }

    private static string Offset(int seconds, string form, bool isIso)
    {
        if (isIso && seconds == 0)
        {
            return "Z";
        }

        var sign = seconds < 0 ? "-" : "+";
        seconds = Math.Abs(seconds);
        var (hours, minutes, rest) = (Number(seconds / 3600, 2), Number(seconds / 60 % 60, 2), Number(seconds % 60, 2));
        return sign + form.TrimStart('-') switch
        {
            "07" => hours + (form == "-07" && minutes != "00" ? minutes : ""),
            "0700" => hours + minutes,
            "07:00" => hours + ":" + minutes,
            "070000" => hours + minutes + rest,
            _ => hours + ":" + minutes + ":" + rest,
        };
    }
}
