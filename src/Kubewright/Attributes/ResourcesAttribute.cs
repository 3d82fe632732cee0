namespace Kubewright;

/// <summary>
/// Sets what a container asks for and the most it may use.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ResourcesAttribute : Attribute
{
    /// <summary>Cores set aside, such as <c>100m</c>.</summary>
    public string? CpuRequest { get; set; }

    /// <summary>Bytes set aside, such as <c>128Mi</c>.</summary>
    public string? MemoryRequest { get; set; }

    /// <summary>The most cores, such as <c>500m</c>.</summary>
    public string? CpuLimit { get; set; }

    /// <summary>The most bytes, such as <c>256Mi</c>; a container that takes more is killed.</summary>
    public string? MemoryLimit { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }
}
