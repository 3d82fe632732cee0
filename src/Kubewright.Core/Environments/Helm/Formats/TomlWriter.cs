using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Writes TOML as BurntSushi/toml 1.6 does: keys with values first, then tables, indented by two blanks a level.</summary>
internal sealed class TomlWriter
{
    private readonly System.Text.StringBuilder _output = new();
    private bool _hasWritten;

    /// <summary>The TOML of a value.</summary>
    /// <exception cref="GoErrorException">TOML cannot hold it.</exception>
    public static string Write(GoValue value)
    {
        var writer = new TomlWriter();
        switch (value)
        {
            case GoMap map:
                writer.Entries([], map);
                break;
            case GoNil:
                throw new GoErrorException("toml: cannot encode nil value");
            default:
                throw new GoErrorException("toml: top-level values must be Go maps or structs");
        }

        return writer._output.ToString();
    }

    private void Entries(List<string> path, GoMap map)
    {
        StackGuard.Check();
        var keys = map.SortedKeys();
        foreach (var key in keys.Where(key => !IsTable(map[key]) && map[key] is not GoNil))
        {
            _output.Append(Indent(path.Count)).Append(Key(key)).Append(" = ").Append(Value(map[key])).Append('\n');
            _hasWritten = true;
        }

        foreach (var key in keys.Where(key => IsTable(map[key])))
        {
            List<string> inner = [.. path, key];
            if (map[key] is GoMap table)
            {
                Header(inner, "[", "]");
                Entries(inner, table);
                continue;
            }

            foreach (var item in ((GoSlice)map[key]).Items)
            {
                Header(inner, "[[", "]]");
                Entries(inner, (GoMap)item);
            }
        }
    }

    private void Header(List<string> path, string open, string close)
    {
        if (path.Count == 1 && _hasWritten)
        {
            _output.Append('\n');
        }

        _output.Append(Indent(path.Count - 1)).Append(open).Append(string.Join(".", path.Select(Key))).Append(close).Append('\n');
        _hasWritten = true;
    }

    private static string Indent(int depth) => new(' ', 2 * depth);

    private static bool IsTable(GoValue value) =>
        value is GoMap || (value is GoSlice { Items.Count: > 0 } slice && slice.Items.All(item => item is GoMap));

    private static string Key(string key) =>
        key.Length > 0 && key.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-') ? key : Quoted(key);

    private static string Value(GoValue value)
    {
        StackGuard.Check();
        switch (value)
        {
            case GoString text:
                return Quoted(text.Value);
            case GoBool or GoInteger:
                return GoPrinter.Scalar(value);
            case GoFloat number:
                var written = double.IsNaN(number.Value) ? "nan" : double.IsInfinity(number.Value) ? (number.Value > 0 ? "inf" : "-inf")
                    : FloatDigits.Shortest(number.Value, 'g');
                return written.IndexOfAny(['.', 'n', 'f']) >= 0 ? written
                    : written.IndexOf('e') is >= 0 and var e ? written.Substring(0, e) + ".0" + written.Substring(e) : written + ".0";
            case GoTime time:
                return time.Rfc3339;
            case GoNil:
                throw new GoErrorException("toml: cannot encode array with nil element");
            case GoSlice slice:
                return "[" + string.Join(", ", slice.Items.Select(Value)) + "]";
            case GoMap map:
                return "{" + string.Join(", ", map.SortedKeys().Where(key => map[key] is not GoNil).Select(key => Key(key) + " = " + Value(map[key]))) + "}";
            default:
                throw new GoErrorException($"toml: unsupported type: {value.Type}");
        }
    }

    private static string Quoted(string text)
    {
        var builder = new System.Text.StringBuilder("\"");
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                '\t' => "\\t",
                '\n' => "\\n",
                '\r' => "\\r",
                '\b' => "\\b",
                '\f' => "\\f",
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or '\x7F' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return builder.Append('"').ToString();
    }
}
