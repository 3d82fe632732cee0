using System.Globalization;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Writes values as Go's encoding/json does: keys in order of their bytes, <c>&lt;</c> and its kind escaped.</summary>
internal sealed class JsonWriter
{
    private readonly TracedTextBuilder _output = new();
    private readonly string? _indent;
    private readonly bool _escapesHtml;

    private JsonWriter(string? indent, bool escapesHtml)
    {
        _indent = indent;
        _escapesHtml = escapesHtml;
    }

    /// <summary>The JSON of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">What is before each line a level deeper; null for one line.</param>
    /// <param name="escapesHtml">Whether <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are escaped.</param>
    /// <exception cref="GoErrorException">JSON cannot hold the value.</exception>
    public static TracedText Write(GoValue value, string? indent = null, bool escapesHtml = true)
    {
        var writer = new JsonWriter(indent, escapesHtml);
        writer.Value(value, 0);
        return writer._output.ToText();
    }

    private void Value(GoValue value, int depth)
    {
        StackGuard.Check();
        switch (value)
        {
            case GoNil:
                _output.Append("null");
                break;
            case GoString text:
                String(text.Text);
                break;
            case GoFloat number when double.IsNaN(number.Value) || double.IsInfinity(number.Value):
                throw new GoErrorException($"json: unsupported value: {FloatDigits.Shortest(number.Value, 'g')}");
            case GoFloat number:
                _output.Append(FloatDigits.Json(number.Value), GoPrinter.OriginOf(value));
                break;
            case GoInteger number:
                _output.Append(number.Value.ToString(CultureInfo.InvariantCulture), GoPrinter.OriginOf(value));
                break;
            case GoBool flag:
                _output.Append(flag.Value ? "true" : "false", GoPrinter.OriginOf(value));
                break;
            case GoBytes bytes:
                _output.Append('"' + Convert.ToBase64String(bytes.Bytes) + '"');
                break;
            case GoSlice slice:
                Items(slice.Items.Count, '[', ']', depth, i => Value(slice.Items[i], depth + 1));
                break;
            case GoMap map:
                var keys = map.SortedKeys();
                Items(keys.Count, '{', '}', depth, i => Entry(keys[i], map[keys[i]], depth));
                break;
            case GoObject item when item.Text is { } own:
                String(TracedText.Of(item is GoTime time ? time.Rfc3339 : own));
                break;
            case GoObject item:
                Items(item.Fields.Count, '{', '}', depth, i => Entry(item.Fields[i].Key, item.Fields[i].Value, depth));
                break;
        }
    }

    private void Entry(string key, GoValue value, int depth)
    {
        String(TracedText.Of(key));
        _output.Append(_indent is null ? ":" : ": ");
        Value(value, depth + 1);
    }

    private void Items(int count, char open, char close, int depth, Action<int> write)
    {
        _output.Append(open);
        for (var i = 0; i < count; i++)
        {
            _output.Append(i > 0 ? "," : "");
            Line(depth + 1);
            write(i);
        }

        if (count > 0)
        {
            Line(depth);
        }

        _output.Append(close);
    }

    private void Line(int depth)
    {
        if (_indent is not null)
        {
            _output.Append("\n").Append(string.Concat(Enumerable.Repeat(_indent, depth)));
        }
    }

    private void String(TracedText text)
    {
        _output.Append("\"");
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Escape(text.Value, i) is { } escape)
            {
                _output.Append(text, start, i - start);
                _output.Append(escape, text.PiecesIn(i, 1).FirstOrDefault().Origin);
                start = i + 1;
            }
            else if (char.IsHighSurrogate(text.Value[i]))
            {
                i++;
            }
        }

        _output.Append(text, start, text.Length - start).Append("\"");
    }

    private string? Escape(string text, int i)
    {
        var c = text[i];
        switch (c)
        {
            case '"' or '\\':
                return "\\" + c;
            case '\n':
                return "\\n";
            case '\r':
                return "\\r";
            case '\t':
                return "\\t";
            case '\b':
                return "\\b";
            case '\f':
                return "\\f";
            case '<' or '>' or '&' when !_escapesHtml:
                return null;
        }

        if (c is < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029')
        {
            return "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
        }

        var isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        return char.IsSurrogate(c) && !isPair ? "\\ufffd" : null;
    }
}
