using Kubewright.Model;

namespace Kubewright;

/// <summary>
/// A Service without an address (clusterIP: None): its host name leads to the pods themselves, on the ports that they listen on. The pods of a
/// StatefulSet get host names from it.
/// </summary>
public class HeadlessService : PodService
{
    /// <summary>Starts a new one.</summary>
    /// <param name="name">Its name (metadata.name), which is also its host name within the namespace.</param>
    public HeadlessService(string name)
        : base(name) => MakeHeadless();

    /// <summary>Starts from a finished manifest, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The manifest is not a Service, or one of another type.</exception>
    public HeadlessService(Manifest manifest)
        : base(manifest, ServiceType.Headless)
    {
    }

    internal HeadlessService(ClusterIPService other)
        : base(other)
    {
        var spec = Spec.Make();
        _ = spec.Remove("type");
        _ = spec.Remove("clusterIPs");
        _ = spec.Remove("externalIPs");
        MakeHeadless();
    }

    /// <summary>The ports, by name. They may be left out entirely.</summary>
    public KeyedList<ServicePort> Ports => new(PortList, "name", static place => new ServicePort(place));

    private void MakeHeadless() => Spec.Make()["clusterIP"] = "None";
}
