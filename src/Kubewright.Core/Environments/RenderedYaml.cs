using System.Globalization;
using System.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments;

/// <summary>Writes rendered objects as YAML that every reader of Kubernetes understands alike.</summary>
public static class RenderedYaml
{
    /// <summary>All objects, with <c>---</c> between them and a line's end at the end.</summary>
    /// <param name="objects">The objects.</param>
    /// <param name="sortsKeys">Whether keys are in the order in which kubectl and kustomize print them; else they stay as they are.</param>
    public static string Write(IEnumerable<RenderedObject> objects, bool sortsKeys)
    {
        var text = new StringBuilder();
        foreach (var one in objects)
        {
            if (text.Length > 0)
            {
                text.Append("---\n");
            }

            WriteMapping(text, one.Root, 0, sortsKeys, isInline: false);
        }

        return text.ToString();
    }

    private static void WriteMapping(StringBuilder text, YamlMapping mapping, int indent, bool sortsKeys, bool isInline)
    {
        var entries = mapping.Entries.Where(entry => !entry.IsOverridden);
        foreach (var entry in sortsKeys ? entries.OrderBy(entry => entry.Name, KeyOrder.Instance) : entries)
        {
            text.Append(' ', isInline ? 0 : indent);
            isInline = false;
            text.Append(PlainOrQuoted(entry.Name)).Append(':');
            switch (entry.Value)
            {
                case YamlMapping { Entries.IsEmpty: false } inner:
                    text.Append('\n');
                    WriteMapping(text, inner, indent + 2, sortsKeys, isInline: false);
                    break;
                case YamlSequence { Items.IsEmpty: false } list:
                    text.Append('\n');
                    WriteSequence(text, list, indent, sortsKeys, isInline: false);
                    break;
                default:
                    text.Append(' ');
                    WriteLeaf(text, entry.Value, indent + 2);
                    break;
            }
        }
    }

    private static void WriteSequence(StringBuilder text, YamlSequence list, int indent, bool sortsKeys, bool isInline)
    {
        foreach (var item in list.Items)
        {
            text.Append(' ', isInline ? 0 : indent).Append("- ");
            isInline = false;
            switch (item)
            {
                case YamlMapping { Entries.IsEmpty: false } inner:
                    WriteMapping(text, inner, indent + 2, sortsKeys, isInline: true);
                    break;
                case YamlSequence { Items.IsEmpty: false } inner:
                    WriteSequence(text, inner, indent + 2, sortsKeys, isInline: true);
                    break;
                default:
                    WriteLeaf(text, item, indent + 2);
                    break;
            }
        }
    }

    private static void WriteLeaf(StringBuilder text, YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMapping:
                text.Append("{}\n");
                break;
            case YamlSequence:
                text.Append("[]\n");
                break;
            case YamlScalar { Type: YamlScalarType.String } scalar when scalar.Value.IndexOf('\n') >= 0 && IsPrintable(scalar.Value):
                WriteBlock(text, scalar.Value, indent);
                break;
            case YamlScalar { Type: YamlScalarType.String } scalar:
                text.Append(PlainOrQuoted(scalar.Value)).Append('\n');
                break;
            case YamlScalar scalar:
                text.Append(scalar.Value.Length == 0 ? "null" : scalar.Value).Append('\n');
                break;
        }
    }

    private static void WriteBlock(StringBuilder text, string value, int indent)
    {
        text.Append('|');
        if (value[0] is ' ' or '\n' or '\t')
        {
            text.Append('2');
        }

        var isOpen = value[value.Length - 1] != '\n';
        if (isOpen)
        {
            text.Append('-');
        }
        else if (value.Length == 1 || value[value.Length - 2] == '\n')
        {
            text.Append('+');
        }

        text.Append('\n');
        var lines = value.Split('\n');
        for (var i = 0; i < (isOpen ? lines.Length : lines.Length - 1); i++)
        {
            text.Append(' ', lines[i].Length == 0 ? 0 : indent).Append(lines[i]).Append('\n');
        }
    }

    private static string PlainOrQuoted(string value)
    {
        if (value.Length > 0 && IsPrintable(value) && value.IndexOf('\n') < 0)
        {
            if (IsPlain(value))
            {
                return value;
            }

            if (ScalarResolver.ResolvePlain(value, out _, out _) == YamlScalarType.String && value.IndexOf('\t') < 0)
            {
                return "'" + value.Replace("'", "''") + "'";
            }
        }

        return DoubleQuoted(value);
    }

    private static bool IsPlain(string value)
    {
        if ("-?:,[]{}#&*!|>'\"%@`~ \t".IndexOf(value[0]) >= 0 && !(value[0] is '-' or '?' or ':' && value.Length > 1 && value[1] != ' ' && value[1] != '-'))
        {
            return false;
        }

        var last = value[value.Length - 1];
        return last is not (':' or ' ' or '\t')
            && value.IndexOf(": ", StringComparison.Ordinal) < 0
            && value.IndexOf(" #", StringComparison.Ordinal) < 0
            && value.IndexOf('\t') < 0
            && !value.StartsWith("---", StringComparison.Ordinal)
            && !value.StartsWith("...", StringComparison.Ordinal)
            && value != "<<"
            && ScalarResolver.ResolvePlain(value, out _, out _) == YamlScalarType.String
            && !LooksLikeTime(value);
    }

    /// <summary>Readers differ over dates and over numbers with colons.</summary>
    private static bool LooksLikeTime(string value) => value[0] is >= '0' and <= '9' or '+' or '-'
        && value.All(c => c is (>= '0' and <= '9') or '-' or ':' or '.' or '+' or '_' or ' ' or 'T' or 't' or 'Z' or 'z' or 'e' or 'E' or 'x' or 'o');

    private static bool IsPrintable(string value)
    {
        foreach (var c in value)
        {
            var isControl = c is not ('\n' or '\t') and < ' ' or (>= '\u007F' and < '\u00A0');
            if (isControl || c is '\u2028' or '\u2029' or '\uFEFF' or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is '"' or '\\')
            {
                text.Append('\\').Append(c);
            }
            else if (c is '\n' or '\r' or '\t')
            {
                text.Append(c switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append("\\U").Append(char.ConvertToUtf32(c, value[++i]).ToString("X8", CultureInfo.InvariantCulture));
            }
            else if (IsPrintable(c.ToString()))
            {
                text.Append(c);
            }
            else
            {
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return text.Append('"').ToString();
    }
}
