using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// Options of a mount that exclude each other or need another one (pkg/apis/core/validation/validation.go ValidateVolumeMounts,
/// validateMountPropagation, validateMountRecursiveReadOnly).
/// </summary>
internal sealed class KW5238_MountOption() : ApiObjectRule("core.v1.VolumeMount")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5238", "The options of a mount go together", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var mount = $"the mount '{item.Node.String("name").Or("")}' of {item.Place}";
        if (item.Node.String("subPathExpr") is { Entry: not null } expression
            && item.Node.String("subPath") is { IsKnown: true, Value.Length: > 0 }
            && !(expression.IsAbsent || expression is { IsKnown: true, Value.Length: 0 }))
        {
            context.Report(expression.KeySpan, $"{resource}: {mount} has both 'subPath' and 'subPathExpr'; remove one of them");
        }

        var propagation = item.Node.String("mountPropagation");
        var security = item.Outer?.Node["securityContext"];
        var privileged = (security as YamlMapping).Boolean("privileged");
        if (propagation is { IsKnown: true, Value: "Bidirectional" }
            && (security.IsNull() || security is YamlMapping)
            && !privileged.IsOpaque
            && !privileged.Or(false))
        {
            context.Report(propagation.Span, $"{resource}: {mount} has 'mountPropagation: Bidirectional', which only privileged containers can have");
        }

        if (item.Node.String("recursiveReadOnly") is { IsKnown: true, Value: "Enabled" or "IfPossible" } recursive)
        {
            var readOnly = item.Node.Boolean("readOnly");
            var why = !readOnly.IsOpaque && !readOnly.Or(false) ? "needs 'readOnly: true'"
                : propagation is { IsKnown: true, Value: not "None" } ? $"cannot be with 'mountPropagation: {propagation.Value}'"
                : null;
            if (why is not null)
            {
                context.Report(recursive.Span, $"{resource}: {mount} has 'recursiveReadOnly: {recursive.Value}', which {why}");
            }
        }
    }
}
