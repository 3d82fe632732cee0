using System.Collections.Immutable;

namespace Kubewright.Core.Application.Repository;

/// <summary>What the files of a repository say of its applications: its projects, and which images are built of them.</summary>
/// <param name="Root">The root's full path.</param>
/// <param name="Projects">Its projects, by path.</param>
/// <param name="Images">The images that are built of them, each with the place that says so.</param>
/// <param name="Dockerfiles">The Dockerfiles that are built of each project, by the project's path.</param>
public sealed record RepositoryFacts(
    string Root,
    ImmutableArray<ProjectFacts> Projects,
    ImmutableArray<ProjectImage> Images,
    ImmutableDictionary<string, ImmutableArray<string>> Dockerfiles)
{
    public static RepositoryFacts Empty { get; } = new("", [], [], ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>The Dockerfiles that something builds, in the order in which that was found.</summary>
    public ImmutableArray<string> BuiltDockerfiles { get; init; } = [];

    /// <summary>The files that say nothing because their readers failed.</summary>
    public ImmutableArray<UnreadFile> Unread { get; init; } = [];

    /// <summary>The applications among the projects: a test project is one where an image is built of it.</summary>
    public IEnumerable<ProjectFacts> Applications =>
        Projects.Where(project => project.IsApplication && (!project.IsTest || Dockerfiles.ContainsKey(project.Path)));
}
