using Kubewright.Core.Application.Repository;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// The names by which the container of an application is known: its assembly's, its project's and its directory's. An image has one of them, or is
/// called as people vary them (<see cref="NameWords"/>): <c>acme-orders-api</c> in container <c>orders-api</c> is <c>Orders.Api</c>.
/// </summary>
internal sealed class ApplicationNames
{
    /// <summary>From where on a name is too far from another one to be it unless container or workload have it too.</summary>
    private const int Far = 2;

    private readonly string[] _names;
    private readonly NameWords[] _words;

    public ApplicationNames(ApplicationIdentity application)
    {
        string[] written = [application.AssemblyName, application.ProjectName, application.DirectoryName];
        _names = [.. written.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

        // A folder such as src or Api is called by the one around it.
        var around = application.Folder.Length > 0 && RepositoryTree.ParentOf(application.Folder) is { } parent ? RepositoryTree.NameOf(parent) : "";
        var words = _names.Select(name => new NameWords(name)).ToList();
        _words = [.. words.Where(name => !name.IsGeneric)];
        if (_words.Length == 0 && around.Length > 0)
        {
            _words = [new NameWords($"{around}.{application.DirectoryName}")];
        }
    }

    /// <summary>Whether none of the names says anything that distinguishes an application from others.</summary>
    public bool AreGeneric => Array.TrueForAll(_words, name => name.IsGeneric);

    /// <summary>Whether an image has one of the names, apart from case and punctuation.</summary>
    public bool IsNamed(NormalizedImageName image) => Array.Exists(_names, image.IsNamed);

    /// <summary>How far the name of an image is from the application's; null where it is another name.</summary>
    public int? DistanceTo(NormalizedImageName image, Workload workload, Container container) =>
        DistanceTo(image.Words) is { } distance && (distance < Far || IsConfirmed(workload, container)) ? distance
        : Array.Exists(_names, name => EndsIn(image, name, workload, container)) ? Far
        : null;

    /// <summary>Whether an image that is known by the last part of its name may be the application's.</summary>
    public bool MayBe(string lastPart) => IsNamed(new NormalizedImageName(lastPart)) || DistanceTo(new NameWords(lastPart)) < Far;

    /// <summary>Whether an image ends in a name, or in the last parts of one, and its container or workload goes by the same.</summary>
    private static bool EndsIn(NormalizedImageName image, string name, Workload workload, Container container) => Endings(name).Any(ending =>
        ending.Length < image.Last.Length && image.Last.EndsWith(ending, StringComparison.Ordinal)
        && (ImageName.Normalize(container.Name.Or("")) == ending || ImageName.Normalize(NameSimilarity.WithoutKind(workload.Name ?? "")) == ending));

    /// <summary>
    /// A name and what is left of it without its first parts: several words, of which the first is not everybody's unless it begins the name.
    /// </summary>
    private static IEnumerable<string> Endings(string name)
    {
        var parts = name.Split('.', '-', '_');
        for (var first = 0; first < parts.Length - 1; first++)
        {
            if ((first == 0 || !new NameWords(parts[first]).IsGeneric) && ImageName.Normalize(string.Concat(parts.Skip(first))) is { Length: > 3 } ending)
            {
                yield return ending;
            }
        }
    }

    private bool IsConfirmed(Workload workload, Container container) =>
        DistanceTo(new NameWords(container.Name.Or(""))) is not null || DistanceTo(new NameWords(workload.Name ?? "")) is not null;

    private int? DistanceTo(NameWords other) => _words.Min(words => words.DistanceTo(other));
}
