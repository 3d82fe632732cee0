using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The numbers of users and groups have 31 bits (apimachinery/pkg/util/validation IsValidUserID, IsValidGroupID). Negative ones outside of
/// <c>supplementalGroups</c> are KW5225.
/// </summary>
internal sealed class KW5268_IdentityTooLarge() : ApiObjectRule("core.v1.PodSecurityContext", "core.v1.SecurityContext")
{
    private static readonly string[] Fields = ["runAsUser", "runAsGroup", "fsGroup"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5268", "The number of a user or group is at most 2147483647", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var name in Fields)
        {
            if (item.Node.Integer(name) is { IsKnown: true, Value: > int.MaxValue } number)
            {
                context.Report(number.Span, $"{resource}: '{name}' of {item.Place} is {number.Value}, it must be between 0 and {int.MaxValue}");
            }
        }

        foreach (var group in item.Node["supplementalGroups"] is YamlSequence groups ? groups.Items : [])
        {
            if (group is YamlScalar { IsPlaceholder: false } scalar && scalar.TryGetInteger(out var number) && number is < 0 or > int.MaxValue)
            {
                context.Report(group.Span, $"{resource}: 'supplementalGroups' of {item.Place} has {number}, it must be between 0 and {int.MaxValue}");
            }
        }
    }
}
