namespace Kubewright;

/// <summary>
/// Describes a ServiceAccount that the pods run as. With a <see cref="RoleRuleAttribute"/>, it gets a Role of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServiceAccountAttribute : Attribute
{
    /// <summary>Describes an account of the workload's own name.</summary>
    public ServiceAccountAttribute()
    {
    }

    /// <summary>Describes an account.</summary>
    /// <param name="name">The name (metadata.name).</param>
    public ServiceAccountAttribute(string name) => Name = name;

    /// <summary>The name (metadata.name). Left out, it is the workload's.</summary>
    public string? Name { get; }

    /// <summary>Whether the pods get the account's token. Left out, they do.</summary>
    public bool AutomountToken { get; set; }
}
