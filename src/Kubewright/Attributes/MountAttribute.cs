namespace Kubewright;

/// <summary>
/// Mounts files into a container: those of a ConfigMap, a Secret or a claim, storage of each pod's own, or, where none is named, a directory that is
/// empty at first and lives as long as the pod. What is mounted from one source, or under one <see cref="Name"/>, is one volume.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MountAttribute : Attribute
{
    /// <summary>Mounts files.</summary>
    /// <param name="path">Where the container finds them, such as <c>/etc/orders</c>.</param>
    public MountAttribute(string path) => Path = path;

    /// <summary>Where the container finds them, such as <c>/etc/orders</c>.</summary>
    public string Path { get; }

    /// <summary>The name of a ConfigMap: each of its entries is a file.</summary>
    public string? ConfigMap { get; set; }

    /// <summary>The name of a Secret: each of its entries is a file.</summary>
    public string? Secret { get; set; }

    /// <summary>The name of a PersistentVolumeClaim.</summary>
    public string? Claim { get; set; }

    /// <summary>The size of storage that each pod of a StatefulSet claims for itself and keeps, such as <c>10Gi</c>; one node at a time writes to it.</summary>
    public string? Storage { get; set; }

    /// <summary>The one file or directory of the source to mount, such as an entry of the ConfigMap. Left out, it is all of it.</summary>
    public string? SubPath { get; set; }

    /// <summary>Whether the container may only read.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>
    /// The name of the volume: a DNS label. Left out, it is made of the source, <c>configmap-orders</c>, or of the path: <c>var-cache</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The name of the container it belongs to. Needed only where the class has several.</summary>
    public string? Container { get; set; }

    /// <summary>A file or directory of the node.</summary>
    public string? HostPath { get; set; }

    /// <summary>The driver of a volume that lives as long as the pod, such as <c>secrets-store.csi.k8s.io</c>.</summary>
    public string? Csi { get; set; }

    /// <summary>What the driver is to know, each as <c>key=value</c>; only with <see cref="Csi"/>.</summary>
    public string[] CsiAttributes { get; set; } = [];

    /// <summary>
    /// Several sources in one directory, each as <c>configmap/name</c>, <c>secret/name</c> or <c>token/audience</c>.
    /// </summary>
    public string[] Projected { get; set; } = [];

    /// <summary>The entries to mount, each as <c>key=file</c>; only with a ConfigMap or a Secret. Left out, it is every entry under its own name.</summary>
    public string[] Items { get; set; } = [];

    /// <summary>
    /// Who may read and write the files, in octal digits as chmod takes them: <c>0440</c>; only with a ConfigMap, a Secret or several sources.
    /// </summary>
    public string? Mode { get; set; }

    /// <summary>Whether the pod starts although the ConfigMap or Secret is missing.</summary>
    public bool Optional { get; set; }

    /// <summary>The most that an empty directory may hold, such as <c>1Gi</c>; a pod that writes more is evicted.</summary>
    public string? SizeLimit { get; set; }

    /// <summary>Whether an empty directory is kept in memory, which counts as the container's.</summary>
    public bool InMemory { get; set; }
}
