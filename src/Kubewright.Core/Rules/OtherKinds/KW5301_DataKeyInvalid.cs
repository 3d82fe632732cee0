using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The keys of a ConfigMap or Secret become file names (apimachinery/pkg/util/validation IsConfigMapKey).
/// </summary>
internal sealed class KW5301_DataKeyInvalid() : KindRule("", "ConfigMap", "Secret")
{
    private static readonly string[] Maps = ["data", "binaryData", "stringData"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5301", "The keys of a ConfigMap or Secret are file names", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var entry in Maps.SelectMany(map => (IEnumerable<YamlEntry>?)resource.Node.Mapping(map)?.Entries ?? []))
        {
            if (!entry.Key.IsPlaceholder && ConfigKey.WhyInvalid(entry.Name) is { } why)
            {
                context.Report(entry.Key.Span, $"{resource}: the key '{FoundValue.Shorten(entry.Name)}' {why}");
            }
        }
    }
}
