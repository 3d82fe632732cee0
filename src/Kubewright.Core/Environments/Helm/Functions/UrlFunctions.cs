using System.Globalization;
using System.Text;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>URLs, and texts escaped for URLs, HTML and JavaScript.</summary>
internal static class UrlFunctions
{
    private static readonly string[] Parts = ["scheme", "host", "path", "query", "opaque", "fragment", "userinfo"];

    public static void AddTo(FunctionTable table)
    {
        table.Add("urlquery", [], GoType.Any, call => new GoString(UrlEscaping.Escape(Text(call), UrlPart.Query)));
        table.Add("html", [], GoType.Any, call => new GoString(Html(Text(call))));
        table.Add("js", [], GoType.Any, call => new GoString(JavaScript(Text(call))));
        table.Add("urlParse", [GoType.String], call => Parse(call.String(0)));
        table.Add("urlJoin", [GoType.Map], call => new GoString(Join(call.Map(0))));
    }

    private static string Text(FunctionCall call) => GoPrinter.Print(
        [.. call.Rest(0).Select(value => value is GoNil ? new GoString("<no value>") : value)]).Value;

    private static GoMap Parse(string text)
    {
        var map = new GoMap();
        if (Url.Parse(text, out var problem) is not { } url)
        {
            throw new GoErrorException($"unable to parse url: parse {GoQuote.Quote(text)}: {problem}");
        }

        map["scheme"] = new GoString(url.Scheme);
        map["host"] = new GoString(url.Host);
        map["hostname"] = new GoString(url.HostName);
        map["path"] = new GoString(url.Path);
        map["query"] = new GoString(url.Query);
        map["opaque"] = new GoString(url.Opaque);
        map["fragment"] = new GoString(url.Fragment);
        map["userinfo"] = new GoString(url.UserInfo is null ? "" : UrlEscaping.UserInfo(url.UserInfo));
        return map;
    }

    private static string Join(GoMap map)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            parts[part] = !map.Entries.TryGetValue(part, out var value) ? "" : value is GoString text ? text.Value
                : throw new GoErrorException(value is GoNil
                    ? "runtime error: invalid memory address or nil pointer dereference"
                    : $"unable to parse {part} key, must be of type string, but {value.Type.KindName} found");
        }

        return new Url(parts["scheme"], parts["opaque"], parts["userinfo"].Length == 0 ? null : parts["userinfo"], parts["host"], parts["path"],
            parts["query"], parts["fragment"]).ToString();
    }

    private static string Html(string text) =>
        text.Replace("&", "&amp;").Replace("\"", "&#34;").Replace("'", "&#39;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static string JavaScript(string text)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var rune = GoText.RuneAt(text, i, out var size);
            builder.Append(rune switch
            {
                '\\' => "\\\\",
                '\'' => "\\'",
                '"' => "\\\"",
                '<' => "\\u003C",
                '>' => "\\u003E",
                '&' => "\\u0026",
                '=' => "\\u003D",
                < ' ' => "\\u" + rune.ToString("X4", CultureInfo.InvariantCulture),
                < 0x80 => ((char)rune).ToString(),
                _ when GoText.IsPrint(rune) => GoText.OfRune(rune),
                _ => "\\u" + rune.ToString("X4", CultureInfo.InvariantCulture),
            });
            i += size;
        }

        return builder.ToString();
    }
}
