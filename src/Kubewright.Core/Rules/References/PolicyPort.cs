using System.Globalization;
using Kubewright.Core.Graph.Selecting;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>A port that a rule of a NetworkPolicy allows, and the pods of which it must be one (networking/v1 NetworkPolicyPort).</summary>
/// <param name="Written">The port as it is written, known.</param>
/// <param name="Pods">What makes the pods: all of them are known.</param>
/// <param name="IsRange">Whether it is the first of a range.</param>
/// <param name="MayBeTcp">Whether TCP over it is allowed.</param>
internal sealed record PolicyPort(Field<IntOrString> Written, List<Workload> Pods, bool IsRange, bool MayBeTcp)
{
    /// <summary>The container ports that the pods declare.</summary>
    public IEnumerable<ContainerPort> Declared => Pods.SelectMany(workload => workload.Template.AllContainers).SelectMany(container => container.Ports);

    /// <summary>The ports of a policy in the order of the text; those of pods that are not known are left out.</summary>
    public static IEnumerable<PolicyPort> Of(Resource policy, RuleContext context)
    {
        var outcomes = context.Graph.SelectionIn(context.Set).Of(policy);
        foreach (var rule in policy.Spec.Mappings("ingress"))
        {
            foreach (var port in In(rule, PodsOf(outcomes, policy.Spec!), context))
            {
                yield return port;
            }
        }

        foreach (var rule in policy.Spec.Mappings("egress"))
        {
            // Where one peer is not known, the port may be its own.
            var pods = rule.Mappings("to").Select(peer => PodsOf(outcomes, peer)).ToList();
            if (pods.Count > 0 && pods.TrueForAll(some => some.Count > 0))
            {
                foreach (var port in In(rule, [.. pods.SelectMany(some => some)], context))
                {
                    yield return port;
                }
            }
        }
    }

    /// <summary>
    /// The Service that leads the number to another one of the pods, which says for certain that the number is none of theirs; null where none does.
    /// </summary>
    public (Service Service, ServicePort Port, Workload Workload, long Target)? Translation(Resource policy, RuleContext context)
    {
        if (Written.Value.Number is not { } number)
        {
            return null;
        }

        foreach (var service in context.Set.ServicesFor(policy))
        {
            var port = service.Ports.FirstOrDefault(one => one.Port.IsKnown && one.Port.Value == number);
            if (port is null
                || context.Graph.EndpointsOf(service).Matches.FirstOrDefault(match => Pods.Contains(match.Workload)) is not { } match)
            {
                continue;
            }

            var target = port.EffectiveTargetPort is { Number: { } direct } ? direct
                : match.Workload.Template.AllContainers.SelectMany(container => container.Ports)
                    .FirstOrDefault(one => one.Name.Or("") == port.EffectiveTargetPort?.Text)?.Number.Or(0) ?? 0;
            if (target > 0 && target != number)
            {
                return (service, port, match.Workload, target);
            }
        }

        return null;
    }

    public override string ToString() => Written.Value.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : $"'{Written.Value.Text}'";

    private static IEnumerable<PolicyPort> In(YamlMapping rule, List<Workload> pods, RuleContext context) =>
        pods.Count == 0 ? []
        : from port in rule.Mappings("ports")
          let written = port.IntegerOrString("port")
          where written.IsKnown && written.Value is not { Text: "" }
          select new PolicyPort(written, pods, !port["endPort"].IsNull(), port.String("protocol").Or("TCP") == "TCP");

    /// <summary>The workloads whose pods a selector in a mapping selects, or was plainly meant to; none where that is not known.</summary>
    private static List<Workload> PodsOf(IEnumerable<SelectorOutcome> outcomes, YamlMapping holder) =>
        outcomes.FirstOrDefault(outcome => ReferenceEquals(holder.Find("podSelector"), outcome.Selector.Entry)) is
        {
            Kind: SelectorOutcomeKind.Selects or SelectorOutcomeKind.Meant,
        } found
            ? [.. found.Selected.Select(one => one.Resource).OfType<Workload>()]
            : [];
}
