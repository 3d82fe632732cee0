using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A container port's name that breaks the rules of service names, of which 15 characters is the one people do not know
/// (pkg/apis/core/validation/validation.go validateContainerPorts).
/// </summary>
internal sealed class KW2022_ContainerPortNameInvalid : ContainerPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2022", "The name of a container port has at most 15 lower-case letters, digits and hyphens", Severity.Error);

    protected override void Check(Workload workload, Container container, ContainerPort port, RuleContext context)
    {
        if (port.Name is { IsKnown: true, Value: { Length: > 0 } name } && PortName.WhyInvalid(name) is { } why)
        {
            var corrected = PortName.Correct(name);
            context.Report(
                port.Name.Span,
                $"{workload} names a port of {container} '{name}', which cannot be a port name: it {why}",
                fix: corrected is null ? null : Fix.ChangeText(port.Name.Entry!.Value, corrected, FixSafety.Unsafe));
        }
    }
}
