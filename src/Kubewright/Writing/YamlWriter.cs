using System.Globalization;
using System.Text;
using Kubewright.Tree;

namespace Kubewright.Writing;

/// <summary>
/// Writes a tree as YAML the way kubectl does: block style, two spaces a level, sequences at the indentation of their key, <c>\n</c> at every
/// line's end, long lines never folded. Equal trees give equal text.
/// </summary>
internal static class YamlWriter
{
    /// <summary>The spaces of one level.</summary>
    public const int Step = 2;

    // Readers look for the colon of a key within 1024 characters (YAML 1.2, 8.2.2); a longer key is written after a question mark.
    private const int LongestSimpleKey = 1000;

    public static string Write(Node node)
    {
        var yaml = new StringBuilder(1024);
        Append(yaml, node);
        return yaml.ToString();
    }

    public static void Append(StringBuilder yaml, Node node)
    {
        switch (node)
        {
            case MappingNode { Count: > 0 } mapping:
                WriteMapping(yaml, mapping, 0, startsOnLine: false);
                break;
            case SequenceNode { Count: > 0 } sequence:
                WriteSequence(yaml, sequence, 0, startsOnLine: false);
                break;
            default:
                WriteFlat(yaml, node, Step);
                break;
        }
    }

    private static void WriteMapping(StringBuilder yaml, MappingNode mapping, int indent, bool startsOnLine)
    {
        foreach (var entry in mapping)
        {
            _ = startsOnLine ? yaml : yaml.Append(' ', indent);
            startsOnLine = false;
            var key = QuotedScalar.WriteKey(entry.Key);
            if (key.Length > LongestSimpleKey)
            {
                _ = yaml.Append("? ").Append(key).Append('\n').Append(' ', indent);
                key = "";
            }

            _ = yaml.Append(key).Append(':');
            switch (entry.Value)
            {
                case MappingNode { Count: > 0 } inner:
                    _ = yaml.Append('\n');
                    WriteMapping(yaml, inner, indent + Step, startsOnLine: false);
                    break;
                case SequenceNode { Count: > 0 } inner:
                    _ = yaml.Append('\n');
                    WriteSequence(yaml, inner, indent, startsOnLine: false);
                    break;
                default:
                    _ = yaml.Append(' ');
                    WriteFlat(yaml, entry.Value, indent + Step);
                    break;
            }
        }
    }

    private static void WriteSequence(StringBuilder yaml, SequenceNode sequence, int indent, bool startsOnLine)
    {
        foreach (var item in sequence)
        {
            _ = startsOnLine ? yaml : yaml.Append(' ', indent);
            startsOnLine = false;
            _ = yaml.Append("- ");
            switch (item)
            {
                case MappingNode { Count: > 0 } inner:
                    WriteMapping(yaml, inner, indent + Step, startsOnLine: true);
                    break;
                case SequenceNode { Count: > 0 } inner:
                    WriteSequence(yaml, inner, indent + Step, startsOnLine: true);
                    break;
                default:
                    WriteFlat(yaml, item, indent + Step);
                    break;
            }
        }
    }

    // Scalars and empty collections.
    private static void WriteFlat(StringBuilder yaml, Node node, int indent)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Text } text when LiteralScalar.Holds(text.Value):
                LiteralScalar.Write(yaml, text.Value, indent);
                return;
            case ScalarNode { Kind: ScalarKind.Text } text:
                _ = yaml.Append(QuotedScalar.Write(text.Value));
                break;
            case ScalarNode { Kind: ScalarKind.Number } number:
                _ = yaml.Append(Number(number.Value));
                break;
            case ScalarNode scalar:
                _ = yaml.Append(scalar.Value);
                break;
            case MappingNode:
                _ = yaml.Append("{}");
                break;
            default:
                _ = yaml.Append("[]");
                break;
        }

        _ = yaml.Append('\n');
    }

    // JSON's 1e3 is a string to some readers of YAML 1.1, which want a point and a signed exponent.
    private static string Number(string json)
    {
        var exponent = json.IndexOfAny(['e', 'E']);
        if (exponent < 0)
        {
            return json;
        }

        var mantissa = json.Substring(0, exponent);
        var power = json.Substring(exponent + 1);
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}{1}e{2}{3}",
            mantissa,
            mantissa.IndexOf('.') < 0 ? ".0" : "",
            power[0] is '+' or '-' ? "" : "+",
            power);
    }
}
