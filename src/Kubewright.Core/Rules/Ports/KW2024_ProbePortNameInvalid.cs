using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A port name in a probe or lifecycle hook that no container port can have (pkg/apis/core/validation/validation.go ValidatePortNumOrName).
/// A quoted number is KW2010.
/// </summary>
internal sealed class KW2024_ProbePortNameInvalid : HandlerPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2024", "A port name in a probe or lifecycle hook is a name that a container port can have", Severity.Error);

    protected override void Check(Workload workload, Container container, ContainerHandler handler, RuleContext context)
    {
        if (handler.Port is not { IsKnown: true, Value.Text: { } name } || handler.Handler == "grpc" || PortName.IsNumber(name)
            || PortName.WhyInvalid(name) is not { } why)
        {
            return;
        }

        var meant = NearestName.Find(NamesOverTcp(container).Where(one => PortName.WhyInvalid(one) is null), name);
        var hint = meant is null ? "" : $"; did you mean '{meant}'?";
        context.Report(
            handler.Port.Span,
            $"The {handler.Name} of {container} in {workload} probes port '{name}', which cannot be a port name: it {why}{hint}",
            fix: meant is null ? null : Fix.ChangeText(handler.Port.Entry!.Value, meant, FixSafety.Unsafe));
    }
}
