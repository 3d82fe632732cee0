using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// What a pod waits for before it is scheduled, and before it is ready (pkg/apis/core/validation/validation.go validateSchedulingGates,
/// validateReadinessGates, ValidatePodCreate).
/// </summary>
internal sealed class KW5257_PodGate() : ApiObjectRule("core.v1.PodSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5257", "The gates of a pod have names, each its own", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var gates = item.Node.Mappings("schedulingGates");
        foreach (var gate in gates)
        {
            if (gate.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field
                && (DnsName.WhyNotQualified(name) ?? (names.Add(name) ? null : "stands there twice")) is { } why)
            {
                context.Report(field.Span, $"{resource} has the scheduling gate '{FoundValue.Shorten(name)}', which {why}");
            }
        }

        foreach (var gate in item.Node.Mappings("readinessGates"))
        {
            if (gate.String("conditionType") is { IsKnown: true, Value: { Length: > 0 } type } field && DnsName.WhyNotQualified(type) is { } why)
            {
                context.Report(field.Span, $"{resource} has the readiness gate '{FoundValue.Shorten(type)}', which {why}");
            }
        }

        if (resource is Pod && !gates.IsEmpty && item.Node.String("nodeName") is { IsKnown: true, Value.Length: > 0 } node)
        {
            context.Report(node.Span, $"{resource} has a node and scheduling gates, which keep it from any");
        }
    }
}
