namespace Kubewright;

/// <summary>
/// What a container may do on its node. Kubernetes: <c>SecurityContext</c> of a container; <see cref="PodSecurityContextAttribute"/> speaks of the whole
/// pod.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SecurityContextAttribute : Attribute
{
    /// <summary>Whether the container is refused where it would run as root.</summary>
    public bool RunAsNonRoot { get; set; }

    /// <summary>The number of the user that it runs as. Left out, it is the image's.</summary>
    public int RunAsUser { get; set; }

    /// <summary>The number of the group that it runs as. Left out, it is the image's.</summary>
    public int RunAsGroup { get; set; }

    /// <summary>Whether its file system can only be read, but for what is mounted.</summary>
    public bool ReadOnlyRootFilesystem { get; set; }

    /// <summary>Whether a process may get more rights than its parent. Left out, it may.</summary>
    public bool AllowPrivilegeEscalation { get; set; }

    /// <summary>Whether it runs with the rights of a process of the node.</summary>
    public bool Privileged { get; set; }

    /// <summary>Capabilities of Linux to take away, such as <c>ALL</c>.</summary>
    public string[] DropCapabilities { get; set; } = [];

    /// <summary>Capabilities of Linux to add, such as <c>NET_BIND_SERVICE</c>.</summary>
    public string[] AddCapabilities { get; set; } = [];

    /// <summary>Which system calls it may make. Left out, it is the pod's.</summary>
    public SeccompProfileType Seccomp { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }
}
