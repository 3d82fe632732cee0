using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// An amount of CPU, memory or storage that Kubernetes cannot read (apimachinery/pkg/api/resource/quantity.go); the object does not decode.
/// </summary>
internal sealed class KW5108_InvalidQuantity : SchemaRule
{
    // Looked up by the suffix without case, and without the B of bytes that Kubernetes never writes.
    private static readonly Dictionary<string, string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["k"] = "k",
        ["m"] = "M",
        ["g"] = "G",
        ["t"] = "T",
        ["p"] = "P",
        ["ki"] = "Ki",
        ["mi"] = "Mi",
        ["gi"] = "Gi",
        ["ti"] = "Ti",
        ["pi"] = "Pi",
        [""] = "",
    };

    private static readonly Regex Suffix = new("([KMGTP]i|m)$", RegexOptions.CultureInvariant);

    private static readonly char[] Digits = [.. "0123456789."];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5108", "A quantity is a number with a suffix that Kubernetes knows", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        if (problem is not WrongType { Expected.Shape: SchemaShape.Quantity, Node: YamlScalar { Type: YamlScalarType.String } scalar } wrong
            || Placeholder.IsStandIn(scalar.Value)
            || ValueToFillIn.IsOfNumber(Suffix.Replace(scalar.Value, "")))
        {
            return;
        }

        var meant = FindIntended(scalar.Value);
        var hint = meant is null ? "write a number with a suffix such as m, k, M, G, Ki, Mi or Gi" : $"did you mean {meant}?";
        context.Report(
            wrong.Span,
            $"{resource}: '{wrong.Path}' is not a quantity: \"{FoundValue.Shorten(scalar.Value)}\"; {hint}",
            fix: meant is null ? null : Fix.ChangeValue(scalar, meant, SafetyOf(scalar.Value, meant), $"Write {meant}"));
    }

    // MB is a million bytes, as M is, and mib can only be Mi; k and g mean a power of two to some.
    private static FixSafety SafetyOf(string written, string meant) =>
        meant.EndsWith("i", StringComparison.Ordinal) || written.IndexOf(meant.TrimStart(Digits), StringComparison.Ordinal) >= 0
            ? FixSafety.Safe
            : FixSafety.Unsafe;

    private static string? FindIntended(string text)
    {
        if (text.Length > 30)
        {
            return null;
        }

        var match = Regex.Match(text, @"^\s*([0-9]+(?:\.[0-9]+)?)\s*([a-zA-Z]*?)(?:[bB]|bytes)?\s*$", RegexOptions.CultureInvariant);
        return match.Success && Suffixes.TryGetValue(match.Groups[2].Value, out var suffix) ? match.Groups[1].Value + suffix : null;
    }
}
