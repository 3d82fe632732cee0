using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// The keys of a ConfigMap or Secret become file names (apimachinery/pkg/util/validation IsConfigMapKey).
/// </summary>
internal sealed class KW5301_DataKeyInvalid() : KindRule("", "ConfigMap", "Secret")
{
    private const int Longest = 253;
    private static readonly string[] Maps = ["data", "binaryData", "stringData"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5301", "The keys of a ConfigMap or Secret are file names", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var entry in Maps.SelectMany(map => (IEnumerable<YamlEntry>?)resource.Node.Mapping(map)?.Entries ?? []))
        {
            if (!entry.Key.IsPlaceholder && WhyInvalid(entry.Name) is { } why)
            {
                context.Report(entry.Key.Span, $"{resource}: the key '{FoundValue.Shorten(entry.Name)}' {why}");
            }
        }
    }

    private static string? WhyInvalid(string key)
    {
        var forbidden = key.FirstOrDefault(c => c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'));
        return key.Length == 0 ? "is empty"
            : forbidden == ' ' ? "holds a space; letters, digits, '-', '_' and '.' are allowed"
            : forbidden != default ? $"holds '{forbidden}'; letters, digits, '-', '_' and '.' are allowed"
            : key.Length > Longest ? $"has {key.Length} characters, at most {Longest} are allowed"
            : key == "." || key.StartsWith("..", StringComparison.Ordinal) ? "cannot be '.' or begin with '..'"
            : null;
    }
}
