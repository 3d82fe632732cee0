using System.Globalization;
using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.OtherKinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A port of a NetworkPolicy that its pods do not have. It is the port of the pods that counts, after the Service has translated its own (networking/v1
/// NetworkPolicyPort), and a name is looked up in each pod: what is allowed is another port, and the traffic is dropped.
/// </summary>
internal sealed class KW4030_PolicyPortNotOfPods() : KindRule("networking.k8s.io", "NetworkPolicy")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4030", "A port that a NetworkPolicy allows is one of the pods", Severity.Warning);

    protected override void Check(Resource resource, RuleContext context)
    {
        var outcomes = context.Graph.SelectionIn(context.Set).Of(resource);
        foreach (var rule in resource.Spec.Mappings("ingress"))
        {
            CheckPorts(resource, rule, PodsOf(outcomes, resource.Spec!), context);
        }

        foreach (var rule in resource.Spec.Mappings("egress"))
        {
            // Where one peer is not known, the port may be its own.
            var pods = rule.Mappings("to").Select(peer => PodsOf(outcomes, peer)).ToList();
            if (pods.Count > 0 && pods.TrueForAll(some => some.Count > 0))
            {
                CheckPorts(resource, rule, [.. pods.SelectMany(some => some)], context);
            }
        }
    }

    /// <summary>The workloads whose pods a selector in a mapping selects, or was plainly meant to; none where that is not known.</summary>
    private static List<Workload> PodsOf(IEnumerable<SelectorOutcome> outcomes, YamlMapping holder) =>
        outcomes.FirstOrDefault(outcome => ReferenceEquals(holder.Find("podSelector"), outcome.Selector.Entry)) is
        {
            Kind: SelectorOutcomeKind.Selects
            or SelectorOutcomeKind.Meant
        } found
            ? [.. found.Selected.Select(one => one.Resource).OfType<Workload>()]
            : [];

    private static void CheckPorts(Resource policy, YamlMapping rule, List<Workload> pods, RuleContext context)
    {
        if (pods.Count == 0 || pods.Exists(workload => context.Set.IsPatchedByOverlay(workload)))
        {
            return;
        }

        foreach (var port in rule.Mappings("ports"))
        {
            var field = port.IntegerOrString("port");
            if (field is { IsKnown: true, Value.Text: { Length: > 0 } name })
            {
                CheckName(policy, field, name, pods, context);
            }
            else if (field is { IsKnown: true, Value.Number: { } number } && port["endPort"].IsNull())
            {
                CheckNumber(policy, field, number, pods, context);
            }
        }
    }

    private static void CheckName(Resource policy, Field<IntOrString> field, string name, List<Workload> pods, RuleContext context)
    {
        var names = PortsOf(pods).Select(port => port.Name).ToList();
        if (names.Exists(one => one.IsOpaque || one.Or("") == name))
        {
            return;
        }

        var existing = names.Where(one => one.Or("").Length > 0).Select(one => one.Value).Distinct().ToList();
        var meant = existing.Count == 1 ? existing[0] : NearestName.Find(existing, name);
        context.Report(
            field.Span,
            $"{policy} allows port '{name}', but the pods of {pods[0]} "
                + $"have {(existing.Count == 0 ? "no port with a name" : $"only {string.Join(", ", existing.Select(one => $"'{one}'"))}")}"
                + (meant is null ? "" : $"; did you mean '{meant}'?"),
            related: [new RelatedPlace(pods[0].HeadSpan, $"{pods[0]} makes the pods")],
            fix: meant is null ? null : Fix.ChangeText(field.Entry!.Value, meant, FixSafety.Unsafe));
    }

    // Which numbers pods listen on no manifest says for certain; a Service that translates the number into another one does.
    private static void CheckNumber(Resource policy, Field<IntOrString> field, long number, List<Workload> pods, RuleContext context)
    {
        var declared = PortsOf(pods).Select(port => port.Number).ToList();
        if (declared.Count == 0 || declared.Exists(one => !one.IsKnown || one.Value == number))
        {
            return;
        }

        foreach (var service in context.Set.ServicesFor(policy))
        {
            var port = service.Ports.FirstOrDefault(one => one.Port.IsKnown && one.Port.Value == number);
            if (port is null || context.Set.IsChangedByOverlay(service)
                || context.Graph.EndpointsOf(service).Matches.FirstOrDefault(match => pods.Contains(match.Workload)) is not { } match)
            {
                continue;
            }

            var target = port.EffectiveTargetPort is { Number: { } direct } ? direct
                : PortsOf([match.Workload]).FirstOrDefault(one => one.Name.Or("") == port.EffectiveTargetPort?.Text)?.Number.Or(0) ?? 0;
            if (target > 0 && target != number)
            {
                context.Report(
                    field.Span,
                    $"{policy} allows port {number}, which is the port of {service}; a policy is about the ports of the pods, and those of {match.Workload} "
                        + $"are reached on {target}",
                    related: [new RelatedPlace(port.Node.Span.FirstLine, $"{service} leads {number} to {target}")],
                    fix: Fix.ChangeValue(field.Entry!.Value, target.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe));
                return;
            }
        }
    }

    private static IEnumerable<ContainerPort> PortsOf(IEnumerable<Workload> pods) =>
        pods.SelectMany(workload => workload.Template.AllContainers).SelectMany(container => container.Ports);
}
