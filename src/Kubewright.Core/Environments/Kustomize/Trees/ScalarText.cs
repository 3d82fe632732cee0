using System.Globalization;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>What a scalar becomes when kustomize prints it: its nodes are written as YAML, read again, written as JSON and printed from that.</summary>
internal static class ScalarText
{
    /// <summary>The printed text and its type; false where kustomize cannot print it.</summary>
    public static bool TryPrint(TreeNode node, out string text, out YamlScalarType type)
    {
        text = node.Value;
        type = YamlScalarType.String;
        var resolved = ScalarTags.Resolve(node.Value);
        var isPlain = node.Style == YamlScalarStyle.Plain && node.Value.IndexOf('\n') < 0;
        var tag = node.Tag.Length == 0 || node.Tag == resolved ? (isPlain ? resolved : ScalarTags.Text) : node.Tag;
        switch (tag)
        {
            case ScalarTags.Null when node.IsInFlow && node.Value.Length == 0:
                return true;
            case ScalarTags.Null when resolved == ScalarTags.Null:
                (text, type) = ("null", YamlScalarType.Null);
                return true;
            case ScalarTags.Boolean when resolved == ScalarTags.Boolean:
                (text, type) = (node.Value[0] is 't' or 'T' ? "true" : "false", YamlScalarType.Boolean);
                return true;
            case ScalarTags.Integer or ScalarTags.Float when resolved is ScalarTags.Integer or ScalarTags.Float:
                return TryPrintNumber(node.Value, out text, out type);
            case ScalarTags.Time when ScalarTags.TryReadTime(node.Value, out var time):
                text = time;
                return true;
            case ScalarTags.Null or ScalarTags.Boolean or ScalarTags.Integer or ScalarTags.Float or ScalarTags.Time:
                return false;
            default:
                text = node.Style == YamlScalarStyle.Folded ? FoldedText.WriteAndRead(text) : text;
                return true;
        }
    }

    private static bool TryPrintNumber(string value, out string text, out YamlScalarType type)
    {
        type = ScalarResolver.ResolvePlain(value, out var integer, out var number);
        text = value;
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return false;
        }

        if (type == YamlScalarType.Integer && (integer != 0 || number == 0))
        {
            text = integer.ToString(CultureInfo.InvariantCulture);
            return true;
        }

        if (type == YamlScalarType.Integer)
        {
            text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
            var plain = value.Replace("_", "");
            if (ulong.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var large))
            {
                text = large.ToString(CultureInfo.InvariantCulture);
            }

            return true;
        }

        text = GoNumber.Print(number);
        type = text.IndexOfAny(['.', 'e']) < 0 ? YamlScalarType.Integer : YamlScalarType.Float;
        return true;
    }
}
