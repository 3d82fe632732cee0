namespace Kubewright;

/// <summary>A workload whose ports are known while C# compiles. Generated builders say so of themselves; it has no members, the ports have.</summary>
/// <typeparam name="TPorts">The workload's ports, as methods that take the Service's port.</typeparam>
public interface IExposes<TPorts>
    where TPorts : NamedPorts<TPorts>, new()
{
}
