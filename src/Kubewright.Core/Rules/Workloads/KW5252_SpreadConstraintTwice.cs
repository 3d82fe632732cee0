using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Two topology spread constraints of a pod for one topology and with one consequence (pkg/apis/core/validation/validation.go
/// ValidateSpreadConstraintNotRepeat).
/// </summary>
internal sealed class KW5252_SpreadConstraintTwice() : ApiObjectRule("core.v1.PodSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5252", "A pod has one topology spread constraint for a topologyKey and whenUnsatisfiable", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        // The server names the earlier of the two.
        var later = new HashSet<(string, string)>();
        foreach (var constraint in item.Node.Mappings("topologySpreadConstraints").Reverse())
        {
            if (constraint.String("topologyKey") is { IsKnown: true } key
                && constraint.String("whenUnsatisfiable") is { IsKnown: true } consequence
                && !later.Add((key.Value, consequence.Value)))
            {
                context.Report(key.Span, $"{resource} has two topology spread constraints for '{key.Value}' with '{consequence.Value}'; a pod can have one of each");
            }
        }
    }
}
