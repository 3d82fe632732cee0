using System.Globalization;
using System.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Analyzers.Generation;

/// <summary>An object as JSON, converted as Kubernetes' own clients convert YAML (sigs.k8s.io/yaml). Short parts stand on one line.</summary>
internal static class ObjectJson
{
    private const int LineLength = 120;

    public static string Write(YamlNode node)
    {
        var json = new StringBuilder();
        Append(json, node, 0);
        return json.ToString();
    }

    private static void Append(StringBuilder json, YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlMapping mapping:
                AppendMapping(json, mapping, depth);
                break;
            case YamlSequence sequence:
                AppendItems(json, '[', ']', sequence.Items, depth, Append);
                break;
            case YamlScalar scalar:
                AppendScalar(json, scalar);
                break;
            default:
                json.Append("null");
                break;
        }
    }

    private static void AppendMapping(StringBuilder json, YamlMapping mapping, int depth)
    {
        var last = mapping.Entries.Where(entry => !entry.IsOverridden).GroupBy(entry => entry.Name, StringComparer.Ordinal).Select(named => named.Last());
        AppendItems(json, '{', '}', [.. last], depth, static (text, entry, inner) =>
        {
            AppendText(text, entry.Name);
            text.Append(": ");
            Append(text, entry.Value, inner);
        });
    }

    private static void AppendItems<T>(
        StringBuilder json, char open, char close, IReadOnlyList<T> items, int depth, Action<StringBuilder, T, int> append)
    {
        var parts = new List<string>(items.Count);
        foreach (var item in items)
        {
            var part = new StringBuilder();
            append(part, item, depth + 1);
            parts.Add(part.ToString());
        }

        json.Append(open);
        if (parts.Sum(part => part.Length + 2) + (2 * depth) <= LineLength && !parts.Exists(part => part.IndexOf('\n') >= 0))
        {
            json.Append(string.Join(", ", parts)).Append(close);
            return;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            json.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1)).Append(parts[i]);
        }

        json.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static void AppendScalar(StringBuilder json, YamlScalar scalar)
    {
        switch (scalar.Type)
        {
            case YamlScalarType.Null:
                json.Append("null");
                break;
            case YamlScalarType.Boolean:
                json.Append(scalar.TryGetBoolean(out var flag) && flag ? "true" : "false");
                break;
            case YamlScalarType.Integer or YamlScalarType.Float when scalar.TryGetInteger(out var integer):
                json.Append(integer.ToString(CultureInfo.InvariantCulture));
                break;
            case YamlScalarType.Integer or YamlScalarType.Float
                when scalar.TryGetNumber(out var number) && !double.IsNaN(number) && !double.IsInfinity(number):
                json.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                AppendText(json, scalar.Value);
                break;
        }
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                json.Append("\\n");
            }
            else if (char.IsSurrogatePair(text, i))
            {
                json.Append(c).Append(text[++i]);
            }
            else if (IsPlain(c))
            {
                json.Append(c);
            }
            else
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        json.Append('"');
    }

    /// <summary>What no editor, encoding or compiler takes for anything but itself.</summary>
    private static bool IsPlain(char c) =>
        c >= ' ' && !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF');
}
