using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// Classes of pods, namespaces, leases and revisions (pkg/apis/scheduling, node, coordination, core and apps, validation/validation.go: the
/// constraints of this id; ValidatePriorityClass, ValidateControllerRevision).
/// </summary>
internal sealed class KW5340_ClusterObject() : ApiObjectRule("scheduling.v1.PriorityClass", "apps.v1.ControllerRevision")
{
    private static readonly Dictionary<string, long> OfTheSystem = new(StringComparer.Ordinal)
    {
        ["system-cluster-critical"] = 2_000_000_000,
        ["system-node-critical"] = 2_000_001_000,
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5340", "A class of pods, a Namespace, Lease or ControllerRevision has values that are possible", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Type.ShortName == "ControllerRevision")
        {
            if (item.Node.Find("data") is { Value: YamlSequence or YamlScalar { IsPlaceholder: false, Type: not YamlScalarType.Null, Span.Length: > 0 } } data)
            {
                context.Report(data.Key.Span, $"{resource}: 'data' is not an object");
            }
        }
        else if (resource.Name is { } name && name.StartsWith("system-", StringComparison.Ordinal) && !IsOfTheSystem(name, item))
        {
            context.Report(resource.Metadata.Name.Span, $"{resource}: names that begin with 'system-' are of Kubernetes' own classes, which are fixed");
        }
    }

    private static bool IsOfTheSystem(string name, ApiObject item) =>
        OfTheSystem.TryGetValue(name, out var value)
        && (item.Node.Integer("value") is { IsKnown: false, IsAbsent: false } || item.Node.Integer("value").Or(0) == value)
        && !item.Node.Boolean("globalDefault").Or(false);
}
