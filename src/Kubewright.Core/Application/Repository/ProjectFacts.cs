using System.Collections.Immutable;

namespace Kubewright.Core.Application.Repository;

/// <summary>What a project file says of the application that it makes, read as text: nothing that it imports is known.</summary>
public sealed record ProjectFacts
{
    /// <summary>The full path of the project file.</summary>
    public string Path { get; init; } = "";

    public string Folder => RepositoryTree.ParentOf(Path) ?? "";

    /// <summary>The name of its file without its ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its <c>AssemblyName</c>, else its name.</summary>
    public string AssemblyName { get; init; } = "";

    public string DirectoryName => RepositoryTree.NameOf(Folder);

    /// <summary>Whether it makes a program that a container can run: not a library, not a test, not a desktop or browser application.</summary>
    public bool IsApplication { get; init; }

    /// <summary>Whether it is built with the SDK for web applications.</summary>
    public bool IsWeb { get; init; }

    /// <summary>Whether its code is C#, so that the compiler runs analyzers on it.</summary>
    public bool IsCSharp { get; init; }

    /// <summary>Whether it is a test project: it names a test framework or says so.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether it is a host of .NET Aspire, which starts other projects.</summary>
    public bool IsAspireHost { get; init; }

    /// <summary>The image that the SDK makes of it, as far as it says; null where it does not.</summary>
    public string? ContainerRepository { get; init; }

    /// <summary>The workloads that <c>KubewrightWorkload</c> names.</summary>
    public ImmutableArray<string> Workloads { get; init; } = [];
}
