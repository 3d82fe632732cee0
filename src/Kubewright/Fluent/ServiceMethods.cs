using Kubewright.Model;

namespace Kubewright;

/// <summary>What Services can be told in a chain.</summary>
public static class ServiceMethods
{
    /// <summary>Sets a pair that the pods' labels must carry. Prefer <see cref="Services"/>, which takes the pairs from the workload.</summary>
    public static T Selector<T>(this T service, string key, string value)
        where T : PodService
    {
        service.Selector[key] = value;
        return service;
    }

    /// <summary>
    /// Lets the Service follow a workload: its selector and namespace are the workload's whenever the Service is built, and each target port that
    /// it names must be one of the workload's.
    /// </summary>
    /// <param name="service">The Service, with its ports.</param>
    /// <param name="workload">The workload that it leads to.</param>
    /// <returns>The same Service.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static T Selects<T>(this T service, Workload workload)
        where T : PodService
    {
        _ = service ?? throw new ArgumentNullException(nameof(service));
        service.Wiring = ServiceWiring.Follow(service, workload ?? throw new ArgumentNullException(nameof(workload)));
        return service;
    }

    /// <summary>Sets a port.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="name">The port's name, a DNS label.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    /// <param name="targetPort">The port of the pods, as number or name. Left out, it is the same number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a port.</exception>
    public static T Port<T>(this T service, string name, int port, IntOrString? targetPort = null)
        where T : PodService
    {
        PortRules.CheckNumber(port);
        var ports = new KeyedList<ServicePort>(service.PortList, "name", static place => new ServicePort(place));
        ports[name].Port = port;
        ports[name].TargetPort = targetPort;
        return service;
    }

    /// <summary>Sets the port that nodes open for a port of the Service.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="name">The name of a port of the Service.</param>
    /// <param name="nodePort">The nodes' port, by default 30000 to 32767.</param>
    /// <exception cref="ArgumentException">The Service has no port of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a port.</exception>
    public static T NodePort<T>(this T service, string name, int nodePort)
        where T : NodePortService
    {
        SetNodePort(service, service.Ports, name, nodePort);
        return service;
    }

    /// <summary>Sets the port that nodes open for a port of the Service.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="name">The name of a port of the Service.</param>
    /// <param name="nodePort">The nodes' port, by default 30000 to 32767.</param>
    /// <exception cref="ArgumentException">The Service has no port of that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not a port.</exception>
    public static LoadBalancerService NodePort(this LoadBalancerService service, string name, int nodePort)
    {
        SetNodePort(service, service.Ports, name, nodePort);
        return service;
    }

    internal static string CheckPort(this PodService service, string name) => service.HasPort(name)
        ? name
        : throw new ArgumentException(
            service + " has no port named '" + name + "'. Its ports: " + string.Join(", ", service.PortNames()) + "."
            + Suggestion.For(name, service.PortNames()),
            nameof(name));

    private static void SetNodePort(PodService service, KeyedList<NodeServicePort> ports, string name, int nodePort)
    {
        PortRules.CheckNumber(nodePort);
        ports[service.CheckPort(name)].NodePort = nodePort;
    }
}
