using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>A probe or lifecycle hook does one thing (pkg/apis/core/validation/validation.go validateHandler).</summary>
internal sealed class KW5212_OneHandler : Rule<Workload>
{
    private static readonly string[] OfProbes = ["exec", "httpGet", "tcpSocket", "grpc"];
    private static readonly string[] OfHooks = ["exec", "httpGet", "tcpSocket", "sleep"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5212", "A probe or lifecycle hook has one handler", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var probe in container.Probes)
            {
                Check(workload, container, container.Node.Find(probe.Name)!, OfProbes, context);
            }

            foreach (var hook in container.Node.Mapping("lifecycle")?.Entries ?? [])
            {
                if (hook.Name is "preStop" or "postStart")
                {
                    Check(workload, container, hook, OfHooks, context);
                }
            }
        }
    }

    private static void Check(Workload workload, Container container, YamlEntry owner, string[] allowed, RuleContext context)
    {
        if (owner.Value is not YamlMapping mapping)
        {
            return;
        }

        var handlers = mapping.Entries.Where(entry => !entry.IsOverridden && !entry.Value.IsNull() && allowed.Contains(entry.Name)).ToList();
        if (handlers.Count > 1)
        {
            context.Report(
                handlers[1].Key.Span,
                $"{workload}: the {owner.Name} of {container} has several handlers, {string.Join(" and ", handlers.Select(handler => $"'{handler.Name}'"))}",
                related: [new RelatedPlace(handlers[0].Key.Span, "the first handler")]);
        }
        else if (handlers.Count == 0 && !context.Set.IsChangedByOverlay(workload))
        {
            context.Report(
                owner.Key.Span,
                $"{workload}: the {owner.Name} of {container} has no handler; it needs one of {string.Join(", ", allowed)}");
        }
    }
}
