namespace Kubewright;

/// <summary>
/// What the containers of the pods may do on their node. Kubernetes: <c>PodSecurityContext</c>; <see cref="SecurityContextAttribute"/> speaks of one
/// container.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PodSecurityContextAttribute : Attribute
{
    /// <summary>Whether containers are refused that would run as root.</summary>
    public bool RunAsNonRoot { get; set; }

    /// <summary>The number of the user that they run as. Left out, it is that of each image.</summary>
    public int RunAsUser { get; set; }

    /// <summary>The number of the group that they run as. Left out, it is that of each image.</summary>
    public int RunAsGroup { get; set; }

    /// <summary>The number of the group that owns the files of volumes.</summary>
    public int FsGroup { get; set; }

    /// <summary>Which system calls they may make. Left out, the cluster says.</summary>
    public SeccompProfileType Seccomp { get; set; }
}
