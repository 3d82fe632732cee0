using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Texts: trimmed, cut, quoted, indented, joined. What they leave unchanged keeps its origin.</summary>
internal static class TextFunctions
{
    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;
    private static readonly GoType Int = GoType.Int;

    public static void AddTo(FunctionTable table)
    {
        table.Add("print", [], Any, call => new GoString(GoPrinter.Print(call.Rest(0))));
        table.Add("println", [], Any, call => new GoString(GoPrinter.PrintLine(call.Rest(0))));
        table.Add("printf", [Text], Any, call => new GoString(GoFormatter.Format(call.Text(0), call.Rest(1))));
        table.Add("trim", [Text], call => new GoString(Trim(call.Text(0), c => GoText.IsSpace(c), true, true)));
        table.Add("trimAll", [Text, Text], TrimAll);
        table.Add("trimall", [Text, Text], TrimAll);
        table.Add("trimSuffix", [Text, Text], call => call.Text(1) is var text && text.Value.EndsWith(call.String(0), StringComparison.Ordinal)
            ? new GoString(text.Part(0, text.Length - call.String(0).Length))
            : call[1]);
        table.Add("trimPrefix", [Text, Text], call => call.Text(1) is var text && text.Value.StartsWith(call.String(0), StringComparison.Ordinal)
            ? new GoString(text.Part(call.String(0).Length, text.Length - call.String(0).Length))
            : call[1]);
        table.Add("trunc", [Int, Text], call => new GoString(Truncate(call.Integer(0), call.Text(1))));
        table.Add("substr", [Int, Int, Text], call => new GoString(Substring(call.Integer(0), call.Integer(1), call.Text(2))));
        table.Add("abbrev", [Int, Text], call => new GoString(call.Text(1).With(Abbreviation.Abbreviate(call.String(1), 0, call.Integer(0)))));
        table.Add("abbrevboth", [Int, Int, Text], call => new GoString(call.Text(2).With(
            Abbreviation.AbbreviateBoth(call.Integer(0), call.Integer(1), call.String(2)))));
        table.Add("repeat", [Int, Text], call => new GoString(Repeat(call.Integer(0), call.Text(1))));
        table.Add("contains", [Text, Text], call => GoBool.Of(call.String(1).IndexOf(call.String(0), StringComparison.Ordinal) >= 0));
        table.Add("hasPrefix", [Text, Text], call => GoBool.Of(call.String(1).StartsWith(call.String(0), StringComparison.Ordinal)));
        table.Add("hasSuffix", [Text, Text], call => GoBool.Of(call.String(1).EndsWith(call.String(0), StringComparison.Ordinal)));
        table.Add("quote", [], Any, call => new GoString(Quote(call.Rest(0))));
        table.Add("squote", [], Any, call => new GoString(SingleQuote(call.Rest(0))));
        table.Add("cat", [], Any, call => new GoString(Join([.. call.Rest(0).Where(value => value is not GoNil).Select(GoPrinter.Text)], " ")));
        table.Add("indent", [Int, Text], call => new GoString(Indent(call.Integer(0), call.Text(1), "")));
        table.Add("nindent", [Int, Text], call => new GoString(Indent(call.Integer(0), call.Text(1), "\n")));
        table.Add("replace", [Text, Text, Text], call => new GoString(call.Text(2).Replace(call.String(0), call.Text(1))));
        table.Add("plural", [Text, Text, Int], call => call.Integer(2) == 1 ? call[0] : call[1]);
        table.Add("toString", [Any], call => new GoString(TextValues.Of(call[0])));
        table.Add("join", [Text, Any], call => new GoString(Join(TextValues.ListOf(call[1]), call.String(0))));
        table.Add("splitList", [Text, Text],
            call => new GoSlice([.. Split(call.Text(1), call.String(0), -1).Select(part => new GoString(part))], GoType.Texts));
        table.Add("split", [Text, Text], call => Numbered(Split(call.Text(1), call.String(0), -1)));
        table.Add("splitn", [Text, Int, Text], call => Numbered(Split(call.Text(2), call.String(0), call.Integer(1))));
        table.Add("toStrings", [Any], call => new GoSlice([.. TextValues.ListOf(call[0]).Select(text => new GoString(text))], GoType.Texts));
        table.Add("sortAlpha", [Any], Sort);
    }

    /// <summary>Texts with something between them.</summary>
    public static TracedText Join(IReadOnlyList<TracedText> texts, string separator)
    {
        var builder = new TracedTextBuilder();
        for (var i = 0; i < texts.Count; i++)
        {
            builder.Append(i > 0 ? separator : "").Append(texts[i]);
        }

        return builder.ToText();
    }

    /// <summary>strings.SplitN.</summary>
    public static List<TracedText> Split(TracedText text, string separator, long limit)
    {
        var parts = new List<TracedText>();
        if (limit == 0)
        {
            return parts;
        }

        var at = 0;
        while (limit < 0 || parts.Count < limit - 1)
        {
            int next, size;
            if (separator.Length == 0)
            {
                if (at >= text.Length)
                {
                    return parts;
                }

                GoText.RuneAt(text.Value, at, out size);
                (next, size) = (at + size, 0);
                if (next >= text.Length)
                {
                    break;
                }
            }
            else
            {
                next = text.Value.IndexOf(separator, at, StringComparison.Ordinal);
                size = separator.Length;
                if (next < 0)
                {
                    break;
                }
            }

            parts.Add(text.Part(at, next - at));
            at = next + size;
            if (parts.Count > RenderLimits.ListLength)
            {
                throw new RenderLimitException("a list is too long");
            }
        }

        parts.Add(text.Part(at, text.Length - at));
        return parts;
    }

    /// <summary>Every line begins with so many blanks.</summary>
    public static TracedText Indent(long spaces, TracedText text, string before)
    {
        if (spaces < 0)
        {
            throw new GoErrorException("strings: negative Repeat count");
        }

        var pad = new string(' ', (int)Math.Min(spaces, RenderLimits.TextLength));
        return new TracedTextBuilder().Append(before).Append(pad).Append(text.Replace("\n", TracedText.Of("\n" + pad))).ToText();
    }

    public static TracedText Trim(TracedText text, Func<int, bool> isTrimmed, bool atStart, bool atEnd)
    {
        var (start, end) = (0, text.Length);
        while (atStart && start < end && isTrimmed(GoText.RuneAt(text.Value, start, out var size)))
        {
            start += size;
        }

        while (atEnd && end > start)
        {
            var at = end - 1 > start && char.IsLowSurrogate(text.Value[end - 1]) && char.IsHighSurrogate(text.Value[end - 2]) ? end - 2 : end - 1;
            if (!isTrimmed(GoText.RuneAt(text.Value, at, out _)))
            {
                break;
            }

            end = at;
        }

        return text.Part(start, end - start);
    }

    private static GoString TrimAll(FunctionCall call)
    {
        var set = new HashSet<int>();
        for (var i = 0; i < call.String(0).Length;)
        {
            set.Add(GoText.RuneAt(call.String(0), i, out var size));
            i += size;
        }

        return new GoString(Trim(call.Text(1), set.Contains, true, true));
    }

    private static TracedText Truncate(long count, TracedText text)
    {
        var length = GoText.ByteLength(text.Value);
        return count < 0 && length + count > 0 ? ByteSlices.Slice(text, length + count, length)
            : count >= 0 && length > count ? ByteSlices.Slice(text, 0, count)
            : text;
    }

    private static TracedText Substring(long start, long end, TracedText text)
    {
        var length = GoText.ByteLength(text.Value);
        return start < 0 ? ByteSlices.Slice(text, 0, end)
            : end < 0 || end > length ? ByteSlices.Slice(text, start, length)
            : ByteSlices.Slice(text, start, end);
    }

    private static TracedText Repeat(long count, TracedText text)
    {
        if (count < 0)
        {
            throw new GoErrorException("strings: negative Repeat count");
        }

        if (text.Length == 0)
        {
            return text;
        }

        if (count * (double)text.Length > RenderLimits.TextLength)
        {
            throw new RenderLimitException($"a text is longer than {RenderLimits.TextLength} characters");
        }

        var builder = new TracedTextBuilder();
        for (; count > 0; count--)
        {
            builder.Append(text);
        }

        return builder.ToText();
    }

    private static TracedText Quote(GoValue[] values)
    {
        var builder = new TracedTextBuilder();
        foreach (var value in values)
        {
            if (value is not GoNil)
            {
                builder.Append(builder.Length > 0 ? " " : "");
                TextQuoting.Write(builder, TextValues.Of(value));
            }
        }

        return builder.ToText();
    }

    private static TracedText SingleQuote(GoValue[] values)
    {
        var builder = new TracedTextBuilder();
        foreach (var value in values)
        {
            if (value is not GoNil)
            {
                builder.Append(builder.Length > 0 ? " '" : "'");
                GoPrinter.Write(builder, value, 0);
                builder.Append("'");
            }
        }

        return builder.ToText();
    }

    private static GoMap Numbered(List<TracedText> parts)
    {
        var map = new GoMap(GoType.TextMap);
        for (var i = 0; i < parts.Count; i++)
        {
            map["_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new GoString(parts[i]);
        }

        return map;
    }

    private static GoSlice Sort(FunctionCall call)
    {
        var texts = call[0] is GoSlice ? TextValues.ListOf(call[0]) : [TextValues.Of(call[0])];
        return new GoSlice([.. texts.OrderBy(text => text.Value, Comparer<string>.Create(GoText.Compare)).Select(text => new GoString(text))], GoType.Texts);
    }
}
