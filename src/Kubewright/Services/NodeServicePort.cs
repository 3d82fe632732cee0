using Kubewright.Model;

namespace Kubewright;

/// <summary>A port of a Service that nodes open a port for as well.</summary>
public class NodeServicePort : ServicePort
{
    /// <summary>Views what is in a tree.</summary>
    /// <param name="place">Where it is or may come to be.</param>
    public NodeServicePort(Place place)
        : base(place)
    {
    }

    /// <summary>The port of the nodes, by default 30000 to 32767. Unset means that the cluster chooses one.</summary>
    public int? NodePort
    {
        get => Int32("nodePort");
        set => Int32("nodePort", value);
    }
}
