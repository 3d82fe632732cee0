using System.Text;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Values;

/// <summary>
/// The language of <c>--set</c> and its kind (helm pkg/strvals): <c>a.b=c,list[0].x=1,names={a,b}</c>; a backslash takes its meaning from a character.
/// </summary>
internal sealed class SetParser(string text, Func<string, GoValue> convert, bool isJson = false, bool isLiteral = false)
{
    private const int MaximalIndex = 65536;
    private const int MaximalDepth = 30;

    private int _at;

    private bool IsAtEnd => _at >= text.Length;

    /// <summary>A value of <c>--set</c>: true, false, null and whole numbers are not texts.</summary>
    public static GoValue Typed(string value)
    {
        if (string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(value, "false", StringComparison.OrdinalIgnoreCase))
        {
            return GoBool.Of(value[0] is 't' or 'T');
        }

        if (string.Equals(value, "null", StringComparison.OrdinalIgnoreCase))
        {
            return GoNil.Value;
        }

        return value == "0" || (value.Length > 0 && value[0] != '0' && GoNumbers.TryParseInteger(value, 10, out _))
            ? GoInteger.Int64(GoNumbers.TryParseInteger(value, 10, out var number) ? number : 0)
            : new GoString(value);
    }

    /// <summary>A value of <c>--set-string</c>.</summary>
    public static GoValue Text(string value) => new GoString(value);

    /// <summary>Sets all that the text says.</summary>
    /// <exception cref="GoErrorException">The text is wrong.</exception>
    public void ParseInto(GoMap values)
    {
        while (!IsAtEnd)
        {
            if (!Key(values, 0))
            {
                return;
            }
        }
    }

    /// <summary>One key with its value; whether another one may follow.</summary>
    private bool Key(GoMap map, int depth)
    {
        StackGuard.Check();
        var key = Until(isLiteral ? "=[." : "=[,.", out var stop);
        switch (stop)
        {
            case '\0':
                return key.Length == 0 ? false : throw new GoErrorException($"key {GoQuote.Quote(key)} has no value");
            case '[':
                if (Index() is not { } index)
                {
                    return false;
                }

                List<GoValue> list = map.Entries.TryGetValue(key, out var existing)
                    ? [.. (existing as GoSlice ?? throw NotA(existing, "[]interface {}")).Items]
                    : [];
                var goesOn = Item(list, index, depth);
                Set(map, key, new GoSlice(list));
                return goesOn;
            case ',':
                Set(map, key, GoString.Empty);
                throw new GoErrorException($"key {GoQuote.Quote(key)} has no value (cannot end with ,)");
            case '.':
                return Inner(map, key, depth + 1);
            default:
                var value = Value(out goesOn);
                Set(map, key, value);
                return goesOn;
        }
    }

    private bool Inner(GoMap map, string key, int depth)
    {
        if (depth > MaximalDepth)
        {
            throw new GoErrorException($"value name nested level is greater than maximum supported nested level of {MaximalDepth}");
        }

        var inner = !map.Entries.TryGetValue(key, out var existing) ? new GoMap() : existing as GoMap ?? throw NotA(existing, "map[string]interface {}");
        var goesOn = Key(inner, depth);
        if (inner.Entries.Count > 0)
        {
            Set(map, key, inner);
        }
        else if (goesOn)
        {
            throw new GoErrorException($"key map {GoQuote.Quote(key)} has no value");
        }

        return goesOn;
    }

    private bool Item(List<GoValue> list, int index, int depth)
    {
        StackGuard.Check();
        if (index < 0)
        {
            throw new GoErrorException($"negative {index} index not allowed");
        }

        var key = Until("[.=", out var stop);
        if (key.Length > 0)
        {
            throw new GoErrorException($"unexpected data at end of array index: {GoQuote.Quote(key)}");
        }

        var goesOn = true;
        switch (stop)
        {
            case '\0':
                return false;
            case '[':
                if (Index() is not { } next)
                {
                    return false;
                }

                List<GoValue> inner = index < list.Count && list[index] is not GoNil
                    ? [.. (list[index] as GoSlice ?? throw NotA(list[index], "[]interface {}")).Items]
                    : [];
                goesOn = Item(inner, next, depth);
                SetItem(list, index, new GoSlice(inner));
                return goesOn;
            case '.':
                var map = index < list.Count ? list[index] as GoMap ?? new GoMap() : new GoMap();
                goesOn = Key(map, depth);
                SetItem(list, index, map);
                return goesOn;
            default:
                var value = Value(out goesOn);
                SetItem(list, index, value);
                return goesOn;
        }
    }

    /// <summary>What is behind the equals sign, and the comma behind it.</summary>
    private GoValue Value(out bool goesOn)
    {
        goesOn = true;
        if (isJson)
        {
            return Json();
        }

        if (isLiteral)
        {
            var rest = text.Substring(_at);
            _at = text.Length;
            return convert(rest);
        }

        if (IsAtEnd)
        {
            goesOn = false;
            return GoString.Empty;
        }

        if (text[_at] == '{')
        {
            _at++;
            return List();
        }

        return convert(Until(",", out _));
    }

    private GoSlice List()
    {
        var items = new List<GoValue>();
        while (true)
        {
            var item = Until(",}", out var stop);
            if (stop == '\0')
            {
                throw new GoErrorException("list must terminate with '}'");
            }

            items.Add(convert(item));
            if (stop == '}')
            {
                _at += !IsAtEnd && text[_at] == ',' ? 1 : 0;
                return new GoSlice(items);
            }
        }
    }

    private GoValue Json()
    {
        if (SkipToValue())
        {
            return GoNil.Value;
        }

        var value = JsonParser.ParsePrefix(TracedText.Of(text), _at, out _at);
        SkipToValue();
        return value;
    }

    /// <summary>Skips blanks and one comma; whether nothing is there.</summary>
    private bool SkipToValue()
    {
        while (!IsAtEnd && GoText.IsSpace(text[_at]))
        {
            _at++;
        }

        if (IsAtEnd || text[_at] == ',')
        {
            _at++;
            return true;
        }

        return false;
    }

    /// <summary>The number up to the bracket; null where the text ends before, which Helm 4 takes for the end of all.</summary>
    private int? Index()
    {
        var index = Until("]", out var stop);
        return stop == '\0' ? null
            : GoNumbers.TryParseInteger(index, 10, out var number) && number is >= int.MinValue and <= int.MaxValue ? (int)number
            : throw new GoErrorException($"error parsing index: strconv.Atoi: parsing {GoQuote.Quote(index)}: invalid syntax");
    }

    /// <summary>The text up to one of some characters, which is read too; '\0' where there is none.</summary>
    private string Until(string stops, out char stop)
    {
        var result = new StringBuilder();
        while (!IsAtEnd)
        {
            var c = text[_at++];
            if (stops.IndexOf(c) >= 0)
            {
                stop = c;
                return result.ToString();
            }

            if (c == '\\' && !isLiteral)
            {
                if (IsAtEnd)
                {
                    break;
                }

                c = text[_at++];
            }

            result.Append(c);
        }

        stop = '\0';
        return result.ToString();
    }

    private static void Set(GoMap map, string key, GoValue value)
    {
        if (key.Length > 0)
        {
            map[key] = value;
        }
    }

    private static void SetItem(List<GoValue> list, int index, GoValue value)
    {
        if (index > MaximalIndex)
        {
            throw new GoErrorException($"index of {index} is greater than maximum supported index of {MaximalIndex}");
        }

        while (list.Count <= index)
        {
            list.Add(GoNil.Value);
        }

        list[index] = value;
    }

    private static GoErrorException NotA(GoValue value, string type) =>
        new($"unable to parse key: interface conversion: interface {{}} is {(value is GoNil ? "nil" : value.Type.Name)}, not {type}");
}
