namespace Kubewright;

/// <summary>
/// Describes a port of the Service that the class describes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServicePortAttribute : Attribute
{
    /// <summary>Describes a port.</summary>
    /// <param name="name">The name: a DNS label of up to 63 characters. An Ingress can name up to 15.</param>
    /// <param name="port">The port that clients connect to, 1 to 65535.</param>
    public ServicePortAttribute(string name, int port)
    {
        Name = name;
        Port = port;
    }

    /// <summary>The name: a DNS label of up to 63 characters. An Ingress can name up to 15.</summary>
    public string Name { get; }

    /// <summary>The port that clients connect to, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>
    /// The name of a container port of the workload. Left out together with <see cref="TargetPortNumber"/>, it is the container port of the same name, or else
    /// of the same number.
    /// </summary>
    public string? TargetPort { get; set; }

    /// <summary>The number of the pods' port, instead of its name.</summary>
    public int TargetPortNumber { get; set; }

    /// <summary>The port that nodes open, by default 30000 to 32767; for NodePort and LoadBalancer. Left out, the cluster chooses one.</summary>
    public int NodePort { get; set; }

    /// <summary>The protocol. Left out, it is TCP.</summary>
    public Protocol Protocol { get; set; }

    /// <summary>What is spoken on top, such as <c>http</c>.</summary>
    public string? AppProtocol { get; set; }

    /// <summary>The name of the Service it belongs to. Needed only where the class has several.</summary>
    public string? Service { get; set; }
}
