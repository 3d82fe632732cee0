using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>How a container takes a change of its resources (pkg/apis/core/validation/validation.go validateResizePolicy).</summary>
internal sealed class KW5270_ResizePolicy() : ApiObjectRule("core.v1.Container")
{
    /// <summary>Before this version a feature gate makes the server drop the policies.</summary>
    private static readonly KubernetesVersion ReadsPolicies = new(1, 33);

    /// <summary>From this version on init containers that end cannot be restarted for a resize.</summary>
    private static readonly KubernetesVersion OfInitContainers = new(1, 36);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5270", "A container has one resizePolicy for a resource, and none that restarts what never restarts", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (context.Options.KubernetesVersion < ReadsPolicies)
        {
            return;
        }

        // A container's own policy counts before that of its pod.
        var restart = item.Outer?.Node.String("restartPolicy");
        var restartsNever = item.Node.String("restartPolicy").Entry is null && restart is { IsKnown: true, Value: "Never" };
        var isOnce = item.Entry.Name == "initContainers" && item.Node.String("restartPolicy").IsAbsent && context.Options.KubernetesVersion >= OfInitContainers;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in item.Node.Mappings("resizePolicy"))
        {
            if (policy.String("resourceName") is { IsKnown: true } name && !names.Add(name.Value))
            {
                context.Report(name.Span, $"{resource}: {item.Place} has two resize policies for {name.Value}");
            }

            if (isOnce && policy.String("restartPolicy") is { IsKnown: true, Value: "RestartContainer" } restarts)
            {
                context.Report(
                    restarts.Span,
                    $"{resource}: {item.Place} cannot be restarted for a resize, because it ends before the pod starts; write NotRequired",
                    fix: Fix.ChangeText(restarts.Entry!.Value, "NotRequired", FixSafety.Unsafe));
            }
            else if (restartsNever && policy.String("restartPolicy") is { IsKnown: true, Value: "RestartContainer" } own)
            {
                context.Report(
                    own.Span,
                    $"{resource}: {item.Place} cannot be restarted for a resize, because the pod has 'restartPolicy: Never'; write NotRequired",
                    fix: Fix.ChangeText(own.Entry!.Value, "NotRequired", FixSafety.Unsafe));
            }
        }
    }
}
