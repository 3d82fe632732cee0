using System.Globalization;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Trees;

/// <summary>
/// What is left of a tree that kustomize writes as JSON and reads again, as it does before it applies a JSON patch: numbers are floating-point numbers,
/// times are texts, and the styles are those that its writer chooses.
/// </summary>
internal static class JsonRoundTrip
{
    /// <summary>A tree of the same places.</summary>
    public static TreeNode Normalize(TreeNode node, RenderingBudget budget)
    {
        var copy = node.Copy(budget);
        NormalizeInPlace(copy);
        return copy;
    }

    public static void NormalizeInPlace(TreeNode node)
    {
        foreach (var field in node.Fields)
        {
            field.Key.Tag = ScalarTags.Text;
            field.Key.Style = StyleOf(field.Key.Value);
            NormalizeInPlace(field.Value);
        }

        foreach (var item in node.Items)
        {
            NormalizeInPlace(item);
        }

        if (!node.IsScalar)
        {
            return;
        }

        if (!ScalarText.TryPrint(node, out var text, out var type))
        {
            throw new RefusedException($"the value '{node.Value}' cannot be written as JSON", node.Span);
        }

        if (type is YamlScalarType.Integer && text.Length > 15)
        {
            // JSON numbers are read as floating-point numbers.
            text = GoNumber.Print(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        node.Value = text;
        node.Tag = type switch
        {
            YamlScalarType.Null => ScalarTags.Null,
            YamlScalarType.Boolean => ScalarTags.Boolean,
            YamlScalarType.Integer => ScalarTags.Integer,
            YamlScalarType.Float => ScalarTags.Float,
            _ => ScalarTags.Text,
        };
        node.Style = type == YamlScalarType.String ? StyleOf(text) : YamlScalarStyle.Plain;
    }

    /// <summary>The style in which yaml.v3 writes a text.</summary>
    private static YamlScalarStyle StyleOf(string text)
    {
        if (text.IndexOf('\n') >= 0)
        {
            return YamlScalarStyle.Literal;
        }

        return text.Length == 0 || ScalarTags.Resolve(text) != ScalarTags.Text || ScalarTags.IsReadAsOther(text)
            ? YamlScalarStyle.DoubleQuoted
            : YamlScalarStyle.Plain;
    }
}
