using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// The mode of a file that a volume holds is not between 0 and 0777 (pkg/apis/core/validation/validation.go fileModeErrorMsg). Mostly an octal
/// number was meant and its leading zero is missing.
/// </summary>
internal sealed class KW5236_FileMode() : PodObjectRule([.. Fields.Keys])
{
    private const int Highest = 0b111_111_111;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["core.v1.ConfigMapVolumeSource"] = "defaultMode",
        ["core.v1.SecretVolumeSource"] = "defaultMode",
        ["core.v1.DownwardAPIVolumeSource"] = "defaultMode",
        ["core.v1.ProjectedVolumeSource"] = "defaultMode",
        ["core.v1.KeyToPath"] = "mode",
        ["core.v1.DownwardAPIVolumeFile"] = "mode",
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5236", "The mode of a volume's file is between 0 and 0777", Severity.Error);

    protected override void Check(Resource resource, PodObject item, RuleContext context)
    {
        var name = Fields[item.Type.Name];
        var mode = item.Node.Integer(name);
        if (mode is not { IsKnown: true, Value: (< 0 or > Highest) and >= int.MinValue and <= int.MaxValue })
        {
            return;
        }

        var octal = FindOctal((YamlScalar)mode.Entry!.Value);
        context.Report(
            mode.Span,
            $"{resource}: '{name}' of {item.Place} is {mode.Value}, it must be between 0 and 0777 (511)"
                + (octal is null ? "" : $"; without a leading zero it is read in decimal, did you mean 0{octal}?"),
            fix: octal is null ? null : new Fix($"Change to 0{octal}", mode.Span, IsJson(resource) ? Convert.ToInt32(octal, 8).ToString(CultureInfo.InvariantCulture) : "0" + octal));
    }

    // 644 is meant as 0644.
    private static string? FindOctal(YamlScalar scalar) =>
        scalar.Value is { Length: 3 } digits && digits.All(c => c is >= '0' and <= '7') ? digits : null;

    // JSON knows no octal numbers.
    private static bool IsJson(Resource resource) => resource.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
