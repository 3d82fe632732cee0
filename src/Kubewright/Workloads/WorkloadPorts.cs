using System.Collections;
using System.Globalization;
using Kubewright.Tree;

namespace Kubewright;

/// <summary>
/// The ports that a workload's containers declare, in the order in which Kubernetes looks a name up: containers, then the init containers
/// that keep running beside them (restartPolicy Always). Kubernetes: <c>FindPort</c> in <c>staging/src/k8s.io/endpointslice/utils.go</c>.
/// </summary>
public sealed class WorkloadPorts : IEnumerable<ContainerPortRef>
{
    private readonly Workload _workload;

    internal WorkloadPorts(Workload workload) => _workload = workload;

    /// <summary>The first port of that name.</summary>
    /// <exception cref="ArgumentException">No container declares it; the message names those that are declared.</exception>
    public ContainerPortRef this[string name] =>
        this.FirstOrDefault(port => port.Name == name)
        ?? throw new ArgumentException(
            _workload + " declares no container port named '" + name + "'. " + Declared() + SuggestionFor(name), nameof(name));

    /// <summary>The first port of that number.</summary>
    /// <exception cref="ArgumentException">No container declares it; the message names those that are declared.</exception>
    public ContainerPortRef this[int number] =>
        this.FirstOrDefault(port => port.Number == number)
        ?? throw new ArgumentException(
            _workload + " declares no container port " + number.ToString(CultureInfo.InvariantCulture) + ". " + Declared(), nameof(number));

    /// <summary>Whether a container declares a port of that name.</summary>
    public bool Contains(string name) => Names().Contains(name);

    /// <summary>All declared ports in order.</summary>
    public IEnumerator<ContainerPortRef> GetEnumerator()
    {
        var spec = _workload.PodSpec;
        var sidecars = spec.InitContainers.Where(container => container.RestartPolicy == "Always");
        foreach (var container in spec.Containers.Concat(sidecars).ToList())
        {
            foreach (var port in container.Ports)
            {
                yield return new ContainerPortRef(_workload, container, port);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal string SuggestionFor(string name) => Suggestion.For(name, Names());

    internal bool Declares(MappingNode port) => this.Any(declared => ReferenceEquals(declared.Node, port));

    private IEnumerable<string> Names() => this.Select(port => port.Name).OfType<string>();

    private string Declared()
    {
        var ports = this.ToList();
        return ports.Count == 0
            ? "Its containers declare no ports at all."
            : "Declared are " + string.Join(", ", ports) + ".";
    }
}
