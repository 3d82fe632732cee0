using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A port name in a probe or lifecycle hook that its own container does not declare: the server takes it, and the kubelet, which looks in
/// that container alone, cannot ask (pkg/probe/util.go ResolveContainerPort).
/// </summary>
internal sealed class KW2051_ProbePortNotDeclared : HandlerPortRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2051", "A port name in a probe or lifecycle hook is a port of its own container", Severity.Warning);

    protected override void Check(Workload workload, Container container, ContainerHandler handler, RuleContext context)
    {
        if (handler.Port is not { IsKnown: true, Value.Text: { } name }
            || handler.Handler == "grpc"
            || PortName.WhyInvalid(name) is not null
            || container.Ports.Any(port => port.Name.IsOpaque || port.Name.Or("") == name))
        {
            return;
        }

        var names = container.Ports.Select(port => port.Name.Or("")).Where(one => one.Length > 0).ToList();
        var nearest = NearestName.Find(NamesOverTcp(container), name);
        var elsewhere = workload.Template.AllContainers.FirstOrDefault(other => other.Ports.Any(port => port.Name.Or("") == name));
        var hint = nearest is not null ? $"; did you mean '{nearest}'?"
            : elsewhere is not null ? $"; {elsewhere} has one, but only ports of its own count"
            : names.Count > 0 ? $"; it has {PodPorts.List(names.Select(one => $"'{one}'"))}"
            : "; its ports have no names";
        var related = elsewhere?.Ports.First(port => port.Name.Or("") == name).Name.Span;
        context.Report(
            handler.Port.Span,
            $"The {handler.Name} of {container} in {workload} probes port '{name}', but that container has no port of that name, so it fails{hint}",
            related: related is { } place ? [new RelatedPlace(place, $"'{name}' is a port of {elsewhere}")] : default,
            fix: nearest is null ? null : Fix.ChangeText(handler.Port.Entry!.Value, nearest, FixSafety.Unsafe));
    }
}
