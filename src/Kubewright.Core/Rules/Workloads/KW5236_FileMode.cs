using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The mode of a file that a volume holds is not between 0 and 0777 (pkg/apis/core/validation/validation.go fileModeErrorMsg). Mostly an octal
/// number was meant and its leading zero is missing. Without it some modes are in range in decimal too; the server takes them for what they are
/// not, which is a warning.
/// </summary>
internal sealed class KW5236_FileMode() : ApiObjectRule([.. Fields.Keys])
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

    // In decimal they are 0620, 0670, 0674 and 0764, which nobody gives to a file.
    private static readonly long[] MeantInOctal = [400, 440, 444, 500];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5236", "The mode of a volume's file is between 0 and 0777", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var name = Fields[item.Type.Name];
        var mode = item.Node.Integer(name);
        if (mode is not { IsKnown: true, Value: >= int.MinValue and <= int.MaxValue })
        {
            return;
        }

        var octal = FindOctal((YamlScalar)mode.Entry!.Value);
        if (mode.Value is < 0 or > Highest)
        {
            context.Report(
                mode.Span,
                $"{resource}: '{name}' of {item.Place} is {mode.Value}, it must be between 0 and 0777 (511)"
                    + (octal is null ? "" : $"; without a leading zero it is read in decimal, did you mean 0{octal}?"),
                fix: octal is null ? null : FixOf(resource, mode, octal, FixSafety.Safe));
        }
        else if (octal is not null && MeantInOctal.Contains(mode.Value) && !IsJson(resource))
        {
            context.Report(
                mode.Span,
                $"{resource}: '{name}' of {item.Place} is {octal}, read as decimal because there is no leading zero: 0{Convert.ToString(mode.Value, 8)}; did "
                    + "you "
                    + $"mean 0{octal}?",
                Severity.Warning,
                fix: FixOf(resource, mode, octal, FixSafety.Unsafe));
        }
    }

    // 644 is meant as 0644.
    private static string? FindOctal(YamlScalar scalar) =>
        scalar.Value is { Length: 3 } digits && digits.All(c => c is >= '0' and <= '7') ? digits : null;

    private static Fix? FixOf(Resource resource, Field<long> mode, string octal, FixSafety safety) => Fix.ChangeValue(
        mode.Entry!.Value,
        IsJson(resource) ? Convert.ToInt32(octal, 8).ToString(CultureInfo.InvariantCulture) : "0" + octal,
        safety,
        $"Change to 0{octal}");

    // JSON knows no octal numbers, so what is there was converted.
    private static bool IsJson(Resource resource) => resource.File.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
