using System.Collections.Immutable;
using Kubewright.Core.Application.Repository;

namespace Kubewright.Core.Application;

/// <summary>By what an application is known to manifests: its names, what it is stated to run in, the image that is made of it.</summary>
public sealed record ApplicationIdentity
{
    /// <summary>The full path of its project; empty where that is not known.</summary>
    public string ProjectPath { get; init; } = "";

    /// <summary>The name of its assembly, by which it is called.</summary>
    public string AssemblyName { get; init; } = "";

    public string ProjectName { get; init; } = "";

    public string DirectoryName { get; init; } = "";

    /// <summary>The workloads that it is stated to run in; empty where nothing states any.</summary>
    public ImmutableArray<StatedPlacement> Stated { get; init; } = [];

    /// <summary>The image that the SDK makes of it; null where the build does not say.</summary>
    public string? ContainerRepository { get; init; }

    /// <summary>Its folder, that distinguishes it from others of the same name; empty where that is not known.</summary>
    public string Folder => ProjectPath.Length == 0 ? "" : RepositoryTree.ParentOf(ProjectPath) ?? "";

    public static ApplicationIdentity Of(ApplicationFacts application) => new()
    {
        ProjectPath = application.ProjectPath,
        AssemblyName = application.AssemblyName,
        ProjectName = application.ProjectName,
        DirectoryName = application.DirectoryName,
        Stated = application.Stated,
        ContainerRepository = application.ContainerRepository is { Length: > 0 } repository ? repository : null,
    };

    public static ApplicationIdentity Of(ProjectFacts project) => new()
    {
        ProjectPath = project.Path,
        AssemblyName = project.AssemblyName,
        ProjectName = project.Name,
        DirectoryName = project.DirectoryName,
        Stated = ImmutableArray.CreateRange(project.Workloads, name => new StatedPlacement(name)),
        ContainerRepository = project.ContainerRepository,
    };

    public override string ToString() => AssemblyName;
}
