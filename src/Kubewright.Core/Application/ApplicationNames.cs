using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// The names by which the container of an application is known: its assembly's, its project's and its directory's. An image has one of them,
/// or, where none does, one ends in it and its container or workload goes by it: <c>acme-orders-api</c> in container <c>orders-api</c> is
/// <c>Orders.Api</c>, and <c>Shop.Orders.Api</c> as well. So is an image <c>orders</c> in container <c>orders</c>, where no other image begins so.
/// </summary>
internal sealed class ApplicationNames
{
    /// <summary>What many applications of one product are called, or end in.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "apis", "web", "webapi", "webapp", "webui", "site", "app", "application", "host", "hosting", "server", "service", "services", "grpc", "rpc",
            "gateway", "apigateway", "bff",
        "worker", "workers", "backend", "frontend", "client", "ui", "admin", "core", "src", "main", "presentation", "http", "rest", "public", "internal",
            "external", "console",
    };

    // Manifests stay as they are while code is edited, and with them the names of their images.
    private static readonly ConditionalWeakTable<Container, ImageLikeness> Images = new();

    private readonly string[] _names;
    private readonly string[] _endings;
    private readonly string[] _shortNames;

    public ApplicationNames(ApplicationFacts application, IEnumerable<ManifestSet> sets)
    {
        Application = application;
        string[] written = [application.AssemblyName, application.ProjectName, application.DirectoryName];
        _names = [.. written.Distinct(StringComparer.Ordinal)];
        var containers = sets.SelectMany(set => set.Workloads).SelectMany(workload => workload.Template.Containers).ToList();
        if (containers.Exists(HasName))
        {
            _endings = _shortNames = [];
            return;
        }

        _endings = [.. written.SelectMany(Endings).Distinct(StringComparer.Ordinal)];
        var images = containers.Select(container => LikenessOf(container).Last).Distinct(StringComparer.Ordinal).ToList();
        _shortNames = [.. written.SelectMany(ShortNames).Distinct(StringComparer.Ordinal)
            .Where(name => images.Count(image => image.StartsWith(name, StringComparison.Ordinal)) == 1)];
    }

    public ApplicationFacts Application { get; }

    /// <summary>Whether a container of a workload goes by the application's names.</summary>
    public bool AreOf(Workload workload, Container container) => HasName(container) || HasEnding(workload, container);

    private static ImageLikeness LikenessOf(Container container) =>
        Images.GetValue(container, static one => new ImageLikeness(ImageName.Repository(one.Image) ?? ""));

    private bool HasName(Container container) => Array.Exists(_names, LikenessOf(container).IsNamed);

    private bool HasEnding(Workload workload, Container container)
    {
        var image = LikenessOf(container).Last;
        var fitting = _endings.Where(ending => image.EndsWith(ending, StringComparison.Ordinal)).Concat(_shortNames.Where(name => image == name)).ToList();
        return fitting.Count > 0
            && (fitting.Contains(ImageName.Squeeze(container.Name.Or("")))
                || fitting.Contains(ImageName.Squeeze(LabelLikeness.WithoutKind(workload.Name ?? ""))));
    }

    /// <summary>A name and what is left of it without its first parts, as long as that begins with a word that is not everybody's.</summary>
    private static IEnumerable<string> Endings(string name)
    {
        var parts = name.Split('.');
        for (var first = 0; first < parts.Length; first++)
        {
            // One word alone may be everybody's in this product; the whole name is not.
            if (!Common.Contains(parts[first]) && (first == 0 || first < parts.Length - 1)
                && ImageName.Squeeze(string.Concat(parts.Skip(first))) is { Length: > 3 } ending)
            {
                yield return ending;
            }
        }
    }

    /// <summary>
    /// What is left of a name without its first parts and without the <c>Api</c> behind it: <c>orders</c> of <c>Shop.Orders.Api</c>. A solution of one
    /// application for each name calls its images so.
    /// </summary>
    private static IEnumerable<string> ShortNames(string name)
    {
        var parts = name.Split('.');
        var count = parts.Length - (parts[parts.Length - 1].Equals("Api", StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        for (var first = 0; first < count; first++)
        {
            if (!Common.Contains(parts[first]) && ImageName.Squeeze(string.Concat(parts.Skip(first).Take(count - first))) is { Length: > 3 } shortName)
            {
                yield return shortName;
            }
        }
    }
}
