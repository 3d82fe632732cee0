using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A target port name that no container port can have (pkg/apis/core/validation/validation.go ValidatePortNumOrName). A quoted number is
/// KW2010.
/// </summary>
internal sealed class KW2023_TargetPortNameInvalid : ServicePortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2023", "A named targetPort is a name that a container port can have", Severity.Error);

    protected override void Check(Service service, ServicePort port, RuleContext context)
    {
        if (port.TargetPort is not { IsKnown: true, Value.Text: { Length: > 0 } name } || PortName.IsNumber(name) || PortName.WhyInvalid(name) is not { } why)
        {
            return;
        }

        var declared = context.Graph.EndpointsOf(service).Matches
            .SelectMany(match => PodPorts.Of(match.Workload.Template))
            .Where(one => PortProtocol.MayBe(one.EffectiveProtocol, port.EffectiveProtocol))
            .Select(one => one.Name.Or(""))
            .Where(one => PortName.WhyInvalid(one) is null)
            .ToList();
        var meant = NearestName.Find(declared, name) ?? (PortName.Correct(name) is { } corrected && declared.Contains(corrected) ? corrected : null);
        var hint = meant is null ? "" : $"; did you mean '{meant}'?";
        context.Report(
            port.TargetPort.Span,
            $"{service} sends {port} to the pod port '{name}', which cannot be a port name: it {why}{hint}",
            fix: meant is null ? null : Fix.ChangeText(port.TargetPort.Entry!.Value, meant, FixSafety.Unsafe));
    }
}
