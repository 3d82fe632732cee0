using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>How a container takes a change of its resources (pkg/apis/core/validation/validation.go validateResizePolicy).</summary>
internal sealed class KW5270_ResizePolicy() : PodObjectRule("core.v1.Container")
{
    /// <summary>Before this version a feature gate makes the server drop the policies.</summary>
    private static readonly KubernetesVersion ReadsPolicies = new(1, 33);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5270", "A container has one resizePolicy for a resource, and none that restarts what never restarts", Severity.Error);

    protected override void Check(Resource resource, PodObject item, RuleContext context)
    {
        if (context.Options.KubernetesVersion < ReadsPolicies)
        {
            return;
        }

        // A container's own policy counts before that of its pod.
        var restart = item.Outer?.Node.String("restartPolicy");
        var restartsNever = item.Node.String("restartPolicy").Entry is null && restart is { IsKnown: true, Value: "Never" };
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in item.Node.Mappings("resizePolicy"))
        {
            if (policy.String("resourceName") is { IsKnown: true } name && !names.Add(name.Value))
            {
                context.Report(name.Span, $"{resource}: {item.Place} has two resize policies for {name.Value}");
            }

            if (restartsNever && policy.String("restartPolicy") is { IsKnown: true, Value: "RestartContainer" } own)
            {
                context.Report(
                    own.Span,
                    $"{resource}: {item.Place} cannot be restarted for a resize, because the pod has 'restartPolicy: Never'; write NotRequired",
                    fix: Fix.ChangeText(own.Entry!.Value, "NotRequired", FixSafety.Unsafe));
            }
        }
    }
}
