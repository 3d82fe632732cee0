using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.OtherKinds;
using Kubewright.Core.Text;

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
        foreach (var port in PolicyPort.Of(resource, context))
        {
            if (port.Written.Value.Text is { } name)
            {
                CheckName(resource, port, name, context);
            }
            else if (!port.IsRange)
            {
                CheckNumber(resource, port, context);
            }
        }
    }

    private static void CheckName(Resource policy, PolicyPort port, string name, RuleContext context)
    {
        var names = port.Declared.Select(one => one.Name).ToList();
        if (names.Exists(one => one.IsOpaque || one.Or("") == name))
        {
            return;
        }

        var existing = names.Where(one => one.Or("").Length > 0).Select(one => one.Value).Distinct().ToList();
        var meant = existing.Count == 1 ? existing[0] : NearestName.Find(existing, name);
        context.Report(
            port.Written.Span,
            $"{policy} allows port '{name}', but the pods of {port.Pods[0]} "
                + $"have {(existing.Count == 0 ? "no port with a name" : $"only {string.Join(", ", existing.Select(one => $"'{one}'"))}")}"
                + (meant is null ? "" : $"; did you mean '{meant}'?"),
            related: [new RelatedPlace(port.Pods[0].HeadSpan, $"{port.Pods[0]} makes the pods")],
            fix: meant is null ? null : Fix.ChangeText(port.Written.Entry!.Value, meant, FixSafety.Unsafe));
    }

    // Which numbers pods listen on no manifest says for certain; a Service that translates the number into another one does.
    private static void CheckNumber(Resource policy, PolicyPort port, RuleContext context)
    {
        if (IsDeclared(port) || port.Translation(policy, context) is not var (service, servicePort, workload, target))
        {
            return;
        }

        context.Report(
            port.Written.Span,
            $"{policy} allows port {port}, which is the port of {service}; a policy is about the ports of the pods, and those of {workload} are reached on "
                + $"{target}",
            related: [new RelatedPlace(servicePort.Node.Span.FirstLine, $"{service} leads {port} to {target}")],
            fix: Fix.ChangeValue(port.Written.Entry!.Value, target.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe));
    }

    // Of pods that declare no port nothing is known.
    private static bool IsDeclared(PolicyPort port)
    {
        var declared = port.Declared.Select(one => one.Number).ToList();
        return declared.Count == 0 || declared.Exists(one => !one.IsKnown || one.Value == port.Written.Value.Number);
    }
}
