namespace Kubewright;

/// <summary>
/// Describes a container of the workload that the class describes.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ContainerAttribute : Attribute
{
    /// <summary>Describes a container.</summary>
    /// <param name="name">The name, unique within the pod: a DNS label.</param>
    /// <param name="image">The image, with its tag or digest.</param>
    public ContainerAttribute(string name, string image)
    {
        Name = name;
        Image = image;
    }

    /// <summary>Describes a container of the image that the project builds: <c>dotnet publish /t:PublishContainer</c>.</summary>
    /// <param name="name">The name, unique within the pod: a DNS label.</param>
    public ContainerAttribute(string name) => Name = name;

    /// <summary>The name, unique within the pod: a DNS label.</summary>
    public string Name { get; }

    /// <summary>
    /// The image, with its tag or digest. <c>$(ContainerRegistry)</c>, <c>$(ContainerRepository)</c>, <c>$(ContainerImageTag)</c> and <c>$(Version)</c> are
    /// the project's properties. Null for the image that the project builds.
    /// </summary>
    public string? Image { get; }

    /// <summary>The program to start; it replaces the image's ENTRYPOINT.</summary>
    public string[] Command { get; set; } = [];

    /// <summary>The program's arguments; they replace the image's CMD.</summary>
    public string[] Args { get; set; } = [];

    /// <summary>The directory that the program starts in. Left out, it is the image's.</summary>
    public string? WorkingDir { get; set; }

    /// <summary>When the image is pulled. Left out, Always for the tag latest and IfNotPresent for others.</summary>
    public PullPolicy ImagePullPolicy { get; set; }

    /// <summary>Whether it runs to its end before the others start.</summary>
    public bool Init { get; set; }

    /// <summary>Whether it starts before the others and keeps running beside them: an init container whose restart policy is Always.</summary>
    public bool Sidecar { get; set; }
}
