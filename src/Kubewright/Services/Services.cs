namespace Kubewright;

/// <summary>
/// Makes Services from what they expose, so that selector and target ports cannot be written wrongly: <c>Services.Expose(orders)</c>, or
/// <c>orders.Expose()</c>.
/// </summary>
public static class Services
{
    /// <summary>
    /// A Service for a workload, of the workload's name. Its selector is the workload's (or, where that has none, the labels of its pods),
    /// its namespace is the workload's, and both stay live until <see cref="Resource.Build"/>.
    /// </summary>
    /// <param name="workload">What to expose.</param>
    /// <param name="ports">Chooses among the ports that the workload's containers declare. Left out, each is exposed at its own number.</param>
    /// <returns>A ClusterIP Service; <c>.NodePort()</c>, <c>.LoadBalancer()</c> and <c>.Headless()</c> make another type of it.</returns>
    /// <exception cref="ArgumentException">A port is not declared, or the workload has no name.</exception>
    public static ClusterIPService Expose(this Workload workload, Action<ExposedPorts>? ports = null)
    {
        var exposed = new ExposedPorts(workload);
        (ports ?? (all => all.All()))(exposed);
        return Wire(exposed);
    }

    /// <summary>The same for a workload whose ports are members: <c>Services.Expose(orders, ports => ports.Http(80))</c>.</summary>
    /// <param name="workload">What to expose.</param>
    /// <param name="ports">Chooses among the workload's ports.</param>
    /// <typeparam name="TPorts">The workload's ports, as methods that take the Service's port.</typeparam>
    /// <exception cref="ArgumentException">A port is no longer declared, the workload has no name, or what is exposed is not a workload.</exception>
    public static ClusterIPService Expose<TPorts>(this IExposes<TPorts> workload, Action<TPorts> ports)
        where TPorts : NamedPorts<TPorts>, new()
    {
        var exposed = new TPorts
        {
            Workload = (workload ?? throw new ArgumentNullException(nameof(workload))) as Workload
                ?? throw new ArgumentException("Only a builder of a workload has ports to expose.", nameof(workload)),
        };
        (ports ?? throw new ArgumentNullException(nameof(ports)))(exposed);
        return Wire(exposed);
    }

    private static ClusterIPService Wire(PortExposure exposed)
    {
        var workload = exposed.Workload;
        var service = new ClusterIPService(workload.Name ?? throw new ArgumentException("Name the workload first: its Service takes the name from it."));
        service.Wiring = ServiceWiring.Connect(service, exposed);
        return service;
    }
}
