namespace Kubewright;

/// <summary>
/// Declares a port that a container listens on.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ContainerPortAttribute : Attribute
{
    /// <summary>Declares a port.</summary>
    /// <param name="name">The name that Services and probes refer to: up to 15 lower case letters, digits and hyphens, with at least one letter.</param>
    /// <param name="number">The port, 1 to 65535.</param>
    public ContainerPortAttribute(string name, int number)
    {
        Name = name;
        Number = number;
    }

    /// <summary>The name that Services and probes refer to: up to 15 lower case letters, digits and hyphens, with at least one letter.</summary>
    public string Name { get; }

    /// <summary>The port, 1 to 65535.</summary>
    public int Number { get; }

    /// <summary>The protocol. Left out, it is TCP.</summary>
    public Protocol Protocol { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }

    /// <summary>The port of the node that leads to it, 1 to 65535. Left out, none does.</summary>
    public int HostPort { get; set; }
}
