using System.Collections.Immutable;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;

namespace Kubewright.Core.Application;

/// <summary>What is known of a .NET application that may run in one of the containers: its project, its code, its settings, its image.</summary>
public sealed record ApplicationFacts
{
    public string AssemblyName { get; init; } = "";

    /// <summary>The project's name; empty where the build does not say.</summary>
    public string ProjectName { get; init; } = "";

    /// <summary>The name of the project's directory; empty where the build does not say.</summary>
    public string DirectoryName { get; init; } = "";

    /// <summary>The workload that it is stated to run in, by name; null where nothing states it.</summary>
    public string? StatedWorkload { get; init; }

    /// <summary>The image that the SDK's container targets build: <c>ContainerRepository</c>; null where the build does not say.</summary>
    public string? ContainerRepository { get; init; }

    /// <summary>The image that the project's Dockerfile builds; null where it has none.</summary>
    public ContainerImage? Image { get; init; }

    /// <summary>Its appsettings files.</summary>
    public ImmutableArray<SettingsFile> Settings { get; init; } = [];

    /// <summary>Where its code listens.</summary>
    public CodeListening Listening { get; init; } = CodeListening.Silent;

    /// <summary>Whether it starts a web server at all.</summary>
    public bool IsWeb { get; init; }

    public override string ToString() => AssemblyName;
}
