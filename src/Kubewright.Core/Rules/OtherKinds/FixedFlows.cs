using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The flows and levels that every cluster has (staging/src/k8s.io/apiserver/pkg/apis/flowcontrol/bootstrap/default.go, the mandatory ones): who
/// writes one of their names writes exactly them.
/// </summary>
internal static class FixedFlows
{
    private const string EverythingOfAll = "* * * * * * true";

    private static readonly Dictionary<string, string> Schemas = new(StringComparer.Ordinal)
    {
        ["exempt"] = "1 Group exempt system:masters " + EverythingOfAll,
        ["catch-all"] = "10000 ByUser Group Group catch-all system:authenticated system:unauthenticated " + EverythingOfAll,
    };

    /// <summary>Whether a FlowSchema has a fixed name and is not what the name stands for.</summary>
    public static bool IsOtherSchema(string name, YamlMapping spec) =>
        Schemas.TryGetValue(name, out var values) && Sorted(values.Split(' ')) != Sorted(ValuesOf(spec));

    /// <summary>Whether a PriorityLevelConfiguration has a fixed name and is not what the name stands for.</summary>
    public static bool IsOtherLevel(string name, YamlMapping spec) => name switch
    {
        "catch-all" => IsOther(spec.Mapping("limited"), "nominalConcurrencyShares", 5)
            || IsOther(spec.Mapping("limited"), "lendablePercent", 0)
            || spec.Mapping("limited").Integer("borrowingLimitPercent").IsKnown,
        _ => false,
    };

    private static bool IsOther(YamlMapping? mapping, string field, long expected) => mapping.Integer(field) is { IsKnown: true } number
        && number.Value != expected;

    private static IEnumerable<string> ValuesOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Where(entry => !entry.IsOverridden).SelectMany(entry => ValuesOf(entry.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(ValuesOf),
        YamlScalar { Type: YamlScalarType.Null } => [],
        YamlScalar scalar => [scalar.Value],
        _ => [],
    };

    private static string Sorted(IEnumerable<string> values) => string.Join(" ", values.OrderBy(value => value, StringComparer.Ordinal));
}
