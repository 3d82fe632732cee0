namespace Kubewright;

/// <summary>
/// Describes an environment of its own, such as staging: what it does not say is as in the others. The build writes its manifests to a folder of its name.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class EnvironmentAttribute : Attribute
{
    /// <summary>Describes an environment.</summary>
    /// <param name="name">Its name, which is the name of the folder of its manifests.</param>
    public EnvironmentAttribute(string name) => Name = name;

    /// <summary>Its name, which is the name of the folder of its manifests.</summary>
    public string Name { get; }

    /// <summary>How many pods should run.</summary>
    public int Replicas { get; set; }

    /// <summary>The namespace.</summary>
    public string? Namespace { get; set; }

    /// <summary>The image of the container that is not an init container; of the first one where there are several.</summary>
    public string? Image { get; set; }

    /// <summary>The host of the Ingresses.</summary>
    public string? Host { get; set; }

    /// <summary>The fewest pods of the HorizontalPodAutoscaler.</summary>
    public int MinReplicas { get; set; }

    /// <summary>The most pods of the HorizontalPodAutoscaler.</summary>
    public int MaxReplicas { get; set; }

    /// <summary>Cores set aside, such as <c>100m</c>.</summary>
    public string? CpuRequest { get; set; }

    /// <summary>Bytes set aside, such as <c>128Mi</c>.</summary>
    public string? MemoryRequest { get; set; }

    /// <summary>The most cores, such as <c>500m</c>.</summary>
    public string? CpuLimit { get; set; }

    /// <summary>The most bytes, such as <c>256Mi</c>.</summary>
    public string? MemoryLimit { get; set; }
}
