namespace Kubewright;

/// <summary>
/// States in which workload this application runs, where the manifests do not make it plain: the application's ports, URLs and configuration
/// are then checked against that workload.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class RunsInAttribute : Attribute
{
    /// <summary>States the workload.</summary>
    /// <param name="workload">The name of the workload (metadata.name).</param>
    public RunsInAttribute(string workload) => Workload = workload;

    /// <summary>The name of the workload (metadata.name).</summary>
    public string Workload { get; }

    /// <summary>The namespace of the workload. Left out, any.</summary>
    public string? Namespace { get; set; }

    /// <summary>The container that runs the application. Left out, the workload's only one.</summary>
    public string? Container { get; set; }
}
