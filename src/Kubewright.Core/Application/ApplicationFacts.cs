using System.Collections.Immutable;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Repository;
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

    /// <summary>The full path of its project; empty where the build does not say.</summary>
    public string ProjectPath { get; init; } = "";

    /// <summary>What the files of its repository say of it and of its other applications; nothing where the build does not say.</summary>
    public RepositoryFacts Repository { get; init; } = RepositoryFacts.Empty;

    /// <summary>The workloads that it is stated to run in; empty where nothing states any.</summary>
    public ImmutableArray<StatedPlacement> Stated { get; init; } = [];

    /// <summary>The image that the SDK's container targets build: <c>ContainerRepository</c>; null where the build does not say.</summary>
    public string? ContainerRepository { get; init; }

    /// <summary>The major version of .NET that it is built for; null where it is built for several, or where the build does not say.</summary>
    public int? TargetMajor { get; init; }

    /// <summary>
    /// Whether it runs on the .NET that the image brings, and on no other major version: not self-contained, and without a <c>RollForward</c>.
    /// </summary>
    public bool NeedsRuntimeOfImage { get; init; }

    /// <summary>The image that the project's Dockerfile or its container properties build; null where it has neither.</summary>
    public ContainerImage? Image { get; init; }

    /// <summary>Its appsettings files.</summary>
    public ImmutableArray<SettingsFile> Settings { get; init; } = [];

    /// <summary>Where its code listens.</summary>
    public CodeListening Listening { get; init; } = CodeListening.Silent;

    /// <summary>Whether it starts a web server at all.</summary>
    public bool IsWeb { get; init; }

    /// <summary>Whether it is a library, which runs in no container by itself.</summary>
    public bool IsLibrary { get; init; }

    /// <summary>What its code says besides.</summary>
    public ApplicationCode Code { get; init; } = ApplicationCode.Silent;

    /// <summary>Equal where all is equal that is said; images and settings are the same where they are read from the same text.</summary>
    public bool Equals(ApplicationFacts? other) => EqualsApartFromCode(other) && Code == other!.Code;

    /// <summary>Whether all is equal by which manifests are judged.</summary>
    public bool EqualsApartFromCode(ApplicationFacts? other) =>
        other is not null
        && AssemblyName == other.AssemblyName
        && ProjectName == other.ProjectName
        && DirectoryName == other.DirectoryName
        && ProjectPath == other.ProjectPath
        && ReferenceEquals(Repository, other.Repository)
        && ContainerRepository == other.ContainerRepository
        && TargetMajor == other.TargetMajor
        && NeedsRuntimeOfImage == other.NeedsRuntimeOfImage
        && IsWeb == other.IsWeb
        && IsLibrary == other.IsLibrary
        && ReferenceEquals(Image, other.Image)
        && Stated.SequenceEqual(other.Stated)
        && Settings.SequenceEqual(other.Settings)
        && Listening == other.Listening;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(AssemblyName);

    public override string ToString() => AssemblyName;
}
