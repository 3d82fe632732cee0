using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A value that cannot be decoded into its field: text for a number, a mapping for a list. The API server refuses the object
/// (sigs.k8s.io/json).
/// </summary>
internal sealed class KW5103_WrongType : SchemaRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5103", "Every value has the type of its field", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        if (problem is not WrongType wrong || IsReportedElsewhere(wrong))
        {
            return;
        }

        var nested = NestedSelector.Read(resource, wrong);
        var fix = nested?.Fix ?? FindFix(wrong);
        var hint = nested is not null ? $"; {nested.Hint}"
            : fix is { Edits: [{ NewText: var text }] } ? $"; write {text}"
            : wrong is { Expected.Shape: SchemaShape.List, Node: YamlMapping } ? "; begin each item with '- '"
            : "";
        context.Report(
            wrong.Span,
            $"{resource}: '{wrong.Path}' must be {Expected(wrong)}, but is {FoundValue.Words(wrong.Node)}{hint}",
            IsToBeFilledIn(wrong) ? Severity.Info : null,
            fix: fix);
    }

    private static bool IsToBeFilledIn(WrongType wrong) =>
        wrong.Expected.Shape is SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Number or SchemaShape.Boolean
        && wrong.Node is YamlScalar { Type: YamlScalarType.String } scalar
        && ValueToFillIn.IsOfNumber(scalar.Value);

    private static bool IsReportedElsewhere(WrongType wrong) =>
        wrong.Node is YamlScalar { Type: var type }
        && wrong.Expected.Shape switch
        {
            SchemaShape.String or SchemaShape.Base64 => true,
            SchemaShape.Quantity => type == YamlScalarType.String,
            _ => false,
        };

    private static string Expected(WrongType wrong) =>
        wrong is { Expected.Shape: SchemaShape.Int32, Node: YamlScalar scalar } && scalar.TryGetNumber(out var number) && Math.Abs(number) > int.MaxValue
            ? "a whole number of at most 2147483647"
            : wrong.Expected.Words;

    private static Fix? FindFix(WrongType wrong)
    {
        if (wrong.Node is not YamlScalar { Type: YamlScalarType.String } scalar)
        {
            return null;
        }

        var text = wrong.Expected.Shape switch
        {
            SchemaShape.Int32 or SchemaShape.Int64 when IsQuoted(scalar)
                && long.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => scalar.Value,
            SchemaShape.Boolean when IsQuoted(scalar) && scalar.Value is "true" or "false" => scalar.Value,
            SchemaShape.Boolean => NearestName.Find(["true", "false"], scalar.Value),
            SchemaShape.List when wrong.Expected.Element!.Shape == SchemaShape.String && IsOneWord(scalar) => "[" + wrong.Span.Text + "]",
            _ => null,
        };
        return text is null ? null : Fix.ChangeValue(scalar, text, FixSafety.Safe, $"Write {text}");
    }

    private static bool IsQuoted(YamlScalar scalar) => scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted;

    // A command line of several words is not a list of one argument.
    private static bool IsOneWord(YamlScalar scalar) =>
        scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted or YamlScalarStyle.Plain
        && scalar.Value.IndexOfAny([' ', ',', '[', ']', '{', '}', '\n', '#']) < 0;
}
