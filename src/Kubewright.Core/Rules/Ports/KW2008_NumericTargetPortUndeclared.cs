using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A target port number that no container declares though they declare others. Containers need not declare what they listen on, so this
/// proves nothing; it is where a mistyped number shows.
/// </summary>
internal sealed class KW2008_NumericTargetPortUndeclared : NumericTargetPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2008", "A numeric targetPort is usually among the ports that the containers declare", Severity.Info);

    protected override void Check(Service service, ServicePort port, long number, IReadOnlyList<Workload> workloads, RuleContext context)
    {
        var declared = workloads.SelectMany(workload => PodPorts.Of(workload.Template)).Where(one => one.Number.IsKnown).ToList();
        if (declared.Exists(one => one.Number.Value == number) || workloads.Any(workload => context.Applications.Settles(workload, number)))
        {
            return;
        }

        var numbers = NumbersOf(declared.Where(one => one.EffectiveProtocol == port.EffectiveProtocol).Concat(declared));
        if (numbers.Count == 0)
        {
            return;
        }

        var compatible = NumbersOf(declared.Where(one => PortProtocol.MayBe(one.EffectiveProtocol, port.EffectiveProtocol)));
        var nearest = NearestName.Find(compatible, number.ToString(CultureInfo.InvariantCulture));
        var hint = nearest is not null ? $"; did you mean {nearest}?" : $"; Kubernetes does not check it, the application must listen on {number}";
        var meant = nearest ?? (numbers.Count == 1 && compatible.Count == 1 ? compatible[0] : null);
        context.Report(
            PlaceOf(port),
            $"{service} sends {port} to port {number} of its pods, but {PodPorts.Name(workloads)} {(workloads.Count == 1 ? "declares" : "declare")} "
                + $"only {PodPorts.List(numbers)}{hint}",
            related: PodPorts.Places(workloads),
            fix: meant is null || !IsWritten(port) ? null : Fix.ChangeValue(port.TargetPort.Entry!.Value, meant, FixSafety.Unsafe));
    }

    private static List<string> NumbersOf(IEnumerable<ContainerPort> ports) =>
        [.. ports.Select(one => one.Number.Value.ToString(CultureInfo.InvariantCulture)).Distinct()];
}
