using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Reads times by Go's layouts (time.Parse).</summary>
internal sealed class GoTimeParser(string layout, string text)
{
    private int _at;
    private int _year;
    private int _month = 1;
    private int _day = 1;
    private int _dayOfYear;
    private int _hour;
    private int _minute;
    private int _second;
    private long _fraction;
    private bool _isAfternoon;
    private bool _hasHalf;
    private GoZone? _zone;
    private string _range = "";

    /// <summary>The time; null with Go's complaint where the text is not written by the layout.</summary>
    public GoTime? Parse(out string problem)
    {
        for (var at = 0; at < layout.Length;)
        {
            var element = TimeLayout.ElementAt(layout, at);
            if (element is null)
            {
                var isThere = layout[at] == ' ' ? SkipSpaces() : _at < text.Length && text[_at++] == layout[at];
                if (!isThere)
                {
                    problem = Complaint(layout.Substring(at), text.Substring(Math.Max(0, Math.Min(text.Length, _at - (_at > 0 && layout[at] != ' ' ? 1 : 0)))));
                    return null;
                }

                at++;
                continue;
            }

            var start = _at;
            if (!Element(element) || _range.Length > 0)
            {
                problem = _range.Length > 0 ? $"parsing time {GoQuote.Quote(text)}: {_range} out of range" : Complaint(element, text.Substring(start));
                return null;
            }

            at += element.Length;
            if (element is "05" or "5" && _at < text.Length && text[_at] is '.' or ',' && (at >= layout.Length || layout[at] is not ('.' or ',')))
            {
                Fraction();
            }
        }

        if (_at < text.Length)
        {
            problem = $"parsing time {GoQuote.Quote(text)}: extra text: {GoQuote.Quote(text.Substring(_at))}";
            return null;
        }

        return Result(out problem);
    }

    private GoTime? Result(out string problem)
    {
        problem = "";
        if (_hasHalf)
        {
            _hour = _isAfternoon ? (_hour < 12 ? _hour + 12 : _hour) : _hour == 12 ? 0 : _hour;
        }

        var year = Math.Max(1, _year);
        if (_dayOfYear == 0 && (_day < 1 || _day > DateTime.DaysInMonth(year, _month)))
        {
            problem = $"parsing time {GoQuote.Quote(text)}: day out of range";
            return null;
        }

        var date = _dayOfYear > 0 ? new DateTime(year, 1, 1).AddDays(_dayOfYear - 1) : new DateTime(year, _month, _day);
        var ticks = date.Ticks + (((((_hour * 60L) + _minute) * 60) + _second) * TimeSpan.TicksPerSecond) + _fraction;
        var zone = _zone ?? GoZone.Utc;
        return new GoTime(Math.Max(0, ticks - (zone.OffsetSeconds * TimeSpan.TicksPerSecond)), zone);
    }

    private bool Element(string element)
    {
        switch (element)
        {
            case "2006":
                return Number(4, 4, out _year);
            case "06":
                var isRead = Number(2, 2, out _year);
                _year += _year >= 69 ? 1900 : 2000;
                return isRead;
            case "January" or "Jan":
                _month = TimeNames.MonthAt(text, _at, element == "Jan", out var length);
                _at += length;
                return _month > 0;
            case "01" or "1":
                return Ranged(element, 1, 12, "month", out _month);
            case "Monday" or "Mon":
                var day = TimeNames.DayAt(text, _at, element == "Mon", out length);
                _at += length;
                return day >= 0;
            case "_2" or "2" or "02":
                _at += element == "_2" && _at < text.Length && text[_at] == ' ' ? 1 : 0;
                return Number(element == "02" ? 2 : 1, 2, out _day);
            case "002" or "__2":
                while (element == "__2" && _at < text.Length && text[_at] == ' ')
                {
                    _at++;
                }

                return Number(element == "002" ? 3 : 1, 3, out _dayOfYear);
            case "15":
                return Ranged("1", 0, 23, "hour", out _hour);
            case "03" or "3":
                return Ranged(element, 0, 12, "hour", out _hour);
            case "04" or "4":
                return Ranged(element, 0, 59, "minute", out _minute);
            case "05" or "5":
                return Ranged(element, 0, 59, "second", out _second);
            case "PM" or "pm":
                _hasHalf = true;
                var half = _at + 2 <= text.Length ? text.Substring(_at, 2) : "";
                _isAfternoon = half == element;
                _at += 2;
                return _isAfternoon || half == (element == "PM" ? "AM" : "am");
            case "MST":
                return ZoneName();
        }

        return element[0] is '.' or ',' ? Fraction() || element[1] == '9' : Offset(element);
    }

    private bool Ranged(string element, int low, int high, string name, out int value)
    {
        var isRead = Number(element.Length, 2, out value);
        if (isRead && (value < low || value > high))
        {
            _range = name;
        }

        return isRead;
    }

    private bool Number(int least, int most, out int value)
    {
        var start = _at;
        while (_at < text.Length && _at - start < most && text[_at] is >= '0' and <= '9')
        {
            _at++;
        }

        return int.TryParse(text.Substring(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out value) && _at - start >= least;
    }

    private bool Fraction()
    {
        if (_at >= text.Length || text[_at] is not ('.' or ','))
        {
            return false;
        }

        var start = ++_at;
        while (_at < text.Length && text[_at] is >= '0' and <= '9')
        {
            _at++;
        }

        var digits = text.Substring(start, _at - start).PadRight(7, '0').Substring(0, 7);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _fraction) && _at > start;
    }

    private bool Offset(string element)
    {
        if (element[0] == 'Z' && _at < text.Length && text[_at] == 'Z')
        {
            _at++;
            _zone = GoZone.Utc;
            return true;
        }

        if (_at >= text.Length || text[_at] is not ('+' or '-'))
        {
            return false;
        }

        var sign = text[_at++] == '-' ? -1 : 1;
        var (hours, minutes, seconds) = (0, 0, 0);
        var isRead = Number(2, 2, out hours);
        var hasColon = element.IndexOf(':') >= 0;
        var digits = element.Count(char.IsDigit);
        for (var i = 2; isRead && i < digits; i += 2)
        {
            isRead = !hasColon || (_at < text.Length && text[_at++] == ':');
            isRead = isRead && (i == 2 ? Number(2, 2, out minutes) : Number(2, 2, out seconds));
        }

        var offset = sign * ((hours * 3600) + (minutes * 60) + seconds);
        _zone = offset == 0 ? GoZone.Utc : new GoZone("", offset);
        return isRead;
    }

    private bool ZoneName()
    {
        var start = _at;
        while (_at < text.Length && text[_at] is >= 'A' and <= 'Z' && _at - start < 5)
        {
            _at++;
        }

        var name = text.Substring(start, _at - start);
        _zone ??= name == "UTC" ? GoZone.Utc : new GoZone(name, 0);
        return name.Length >= 3;
    }

    private bool SkipSpaces()
    {
        var start = _at;
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }

        return _at > start || _at == text.Length;
    }

    private string Complaint(string element, string rest) =>
        $"parsing time {GoQuote.Quote(text)} as {GoQuote.Quote(layout)}: cannot parse {GoQuote.Quote(rest)} as {GoQuote.Quote(element)}";
}
