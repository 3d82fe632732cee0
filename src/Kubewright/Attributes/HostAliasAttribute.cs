namespace Kubewright;

/// <summary>
/// Adds a line to the hosts file of the pods.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class HostAliasAttribute : Attribute
{
    /// <summary>Adds a line.</summary>
    /// <param name="ip">The address.</param>
    /// <param name="hostnames">The names that stand for it.</param>
    public HostAliasAttribute(string ip, params string[] hostnames)
    {
        Ip = ip;
        Hostnames = hostnames;
    }

    /// <summary>The address.</summary>
    public string Ip { get; }

    /// <summary>The names that stand for it.</summary>
    public string[] Hostnames { get; }
}
