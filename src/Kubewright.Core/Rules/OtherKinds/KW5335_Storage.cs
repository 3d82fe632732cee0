using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// What storage classes, drivers and attachments say (pkg/apis/storage/validation/validation.go, the constraints of this id), and that no two
/// topologies of a class are the same (validateAllowedTopologies).
/// </summary>
internal sealed class KW5335_Storage() : ApiObjectRule("storage.v1.StorageClass", "storage.v1.VolumeAttributesClass")
{
    private const int LongestParameters = 256 * 1024;

    public override RuleDescriptor Descriptor { get; } =
        new("KW5335", "What a cluster says of its storage has names and values that are possible", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node.Find("parameters") is { Value: YamlMapping map } parameters
            && map.Entries.Sum(entry => entry.Name.Length + ((entry.Value as YamlScalar)?.Value.Length ?? 0)) > LongestParameters)
        {
            context.Report(parameters.Key.Span, $"{resource}: its 'parameters' have more than {LongestParameters} characters");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in item.Node.Mappings("allowedTopologies"))
        {
            if (!seen.Add(TextOf(term)))
            {
                context.Report(term.HeadSpan, $"{resource}: its 'allowedTopologies' have the same entry twice");
            }
        }
    }

    private static string TextOf(YamlMapping term) => string.Join(
        ";",
        term.Mappings("matchLabelExpressions")
            .Select(one => one.String("key").Or("") + "=" + string.Join(",", one["values"] is YamlSequence values
                ? values.Items.OfType<YamlScalar>().Select(value => value.Value).OrderBy(value => value, StringComparer.Ordinal) : []))
            .OrderBy(one => one, StringComparer.Ordinal));
}
