using Kubewright.Model;

namespace Kubewright;

/// <summary>A port of a Service. Kubernetes: <c>core.v1.ServicePort</c>.</summary>
public class ServicePort : ApiObject
{
    /// <summary>Views what is in a tree.</summary>
    /// <param name="place">Where it is or may come to be.</param>
    public ServicePort(Place place)
        : base(place)
    {
    }

    /// <summary>The name; required where the Service has several ports. A DNS label of up to 63 characters; an Ingress can name up to 15.</summary>
    public string? Name
    {
        get => Text("name");
        set => Text("name", value);
    }

    /// <summary>The port that clients connect to, 1 to 65535. Required.</summary>
    public int? Port
    {
        get => Int32("port");
        set => Int32("port", value);
    }

    /// <summary>The port of the pods: a number, or the name of a container port. Unset means the same number as <see cref="Port"/>.</summary>
    public IntOrString? TargetPort
    {
        get => IntOrString("targetPort");
        set => IntOrString("targetPort", value);
    }

    /// <summary>The protocol. Unset means TCP.</summary>
    public Protocol? Protocol
    {
        get => (Protocol?)Choice("protocol", Choices.Protocol);
        set => Choice("protocol", Choices.Protocol, (int?)value);
    }

    /// <summary>What is spoken on top, such as <c>http</c> or <c>kubernetes.io/h2c</c>.</summary>
    public string? AppProtocol
    {
        get => Text("appProtocol");
        set => Text("appProtocol", value);
    }
}
