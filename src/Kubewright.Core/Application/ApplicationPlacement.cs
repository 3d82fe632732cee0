using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application.Repository;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// Determines which containers run which applications. The strongest evidence decides first (<see cref="PlacementEvidence"/>); what it has decided, weaker
/// evidence does not touch. Where two applications fit one container equally well, the one that is closer to the manifest is taken, else none.
/// </summary>
internal sealed class ApplicationPlacement
{
    /// <summary>Past <see cref="PlacementEvidence.SimilarName"/>: names that are farther and farther from each other.</summary>
    private const int MostDistance = 8;

    // Manifests stay as they are while code is edited, and with them the names of their images.
    private static readonly ConditionalWeakTable<Container, NormalizedImageName> NormalizedNames = new();

    private readonly IReadOnlyList<(ApplicationIdentity Identity, ApplicationNames Names)> _applications;
    private readonly ILookup<string, ProjectImage> _images;
    private readonly RepositoryFacts _repository;
    private readonly List<Place> _places;
    private readonly List<Placement> _found = [];
    private readonly Dictionary<ApplicationIdentity, ImmutableArray<PlacedContainer>> _ambiguous = [];
    private readonly Dictionary<ApplicationIdentity, PlacedContainer> _contested = [];
    private readonly HashSet<ApplicationIdentity> _settled = [];
    private readonly HashSet<Container> _taken = [];

    private ApplicationPlacement(IEnumerable<ApplicationIdentity> applications, RepositoryFacts repository, IEnumerable<ManifestSet> sets)
    {
        _applications = [.. applications.Select(one => (one, new ApplicationNames(one)))];
        _repository = repository;
        _images = repository.Images.ToLookup(image => image.ProjectPath, StringComparer.Ordinal);
        _places =
        [
            .. from set in sets
               from workload in set.Workloads
               from container in workload.Template.Containers
               select new Place(set, workload, container, NormalizedNameOf(container)),
        ];
    }

    /// <param name="applications">The applications; two are never the same.</param>
    /// <param name="repository">What the files of the repository say of images.</param>
    /// <param name="sets">The manifests.</param>
    public static Placements Solve(IEnumerable<ApplicationIdentity> applications, RepositoryFacts repository, IEnumerable<ManifestSet> sets)
    {
        var placement = new ApplicationPlacement(applications, repository, sets);
        placement.Solve();
        return new Placements([.. placement._found], placement._ambiguous.ToImmutableDictionary(), placement._contested.ToImmutableDictionary());
    }

    private void Solve()
    {
        var candidates = (
            from place in _places
            from application in _applications
            let fit = Fit(application.Identity, application.Names, place)
            where fit is not null
            select new Candidate(application.Identity, place, fit.Value.Level, fit.Value.Evidence, fit.Value.Reason)).ToLookup(one => one.Level);
        for (var level = 0; level <= (int)PlacementEvidence.SimilarName + MostDistance; level++)
        {
            Settle([.. candidates[level].Where(one => !_taken.Contains(one.Place.Container) && !_settled.Contains(one.Application))]);
        }

        Eliminate();
    }

    /// <summary>Decides between candidates that are equally well founded.</summary>
    private void Settle(List<Candidate> candidates)
    {
        var clear = new List<Candidate>();
        foreach (var rivals in candidates.GroupBy(one => one.Place.Container))
        {
            var closest = rivals.GroupBy(one => Closeness.Of(one.Application.Folder, one.Place.Workload.File.NormalizedPath)).OrderByDescending(one => one.Key)
                .First().ToList();
            if (closest.Count == 1)
            {
                clear.Add(closest[0]);
                continue;
            }

            // Weaker evidence does not decide what stronger evidence leaves open.
            _taken.Add(rivals.Key);
            closest.ForEach(one => _contested[one.Application] = one.Place.AsContainer);
        }

        foreach (var of in clear.GroupBy(one => one.Application))
        {
            _settled.Add(of.Key);
            if (of.First().Evidence >= PlacementEvidence.Name && AreDifferent(of.Select(one => one.Place)))
            {
                _ambiguous[of.Key] = [.. of.Select(one => one.Place.AsContainer)];
                continue;
            }

            foreach (var one in of)
            {
                _taken.Add(one.Place.Container);
                _found.Add(new Placement(one.Application, one.Place.Set, one.Place.Workload, one.Place.Container, one.Evidence, one.Reason));
            }
        }
    }

    /// <summary>
    /// Whether containers run images of several names. One whose registry is filled in may be the one of the same name whose registry is written.
    /// </summary>
    private static bool AreDifferent(IEnumerable<Place> places)
    {
        var all = places.ToList();
        var whole = all.Where(one => one.Container.Image.IsKnown).Select(one => one.Image.Repository).Distinct(StringComparer.Ordinal);
        var last = all.Select(one => ImageName.LastPart(one.Image.Repository)).Distinct(StringComparer.Ordinal);
        return whole.Skip(1).Any() || last.Skip(1).Any();
    }

    private (int Level, PlacementEvidence Evidence, string Reason)? Fit(ApplicationIdentity application, ApplicationNames names, Place place)
    {
        if (!application.Stated.IsEmpty)
        {
            return application.Stated.Any(stated => IsStated(stated, place)) ? Of(PlacementEvidence.Stated, "the project or its code says so") : null;
        }

        if (application.ContainerRepository is { } own)
        {
            return IsOf(own, place.Container) ? Of(PlacementEvidence.ContainerProperties, "the project's container properties make the image") : null;
        }

        var image = place.Image.Repository;
        if (image.Length == 0)
        {
            return null;
        }

        ProjectImage? sameName = null;
        foreach (var built in _images[application.ProjectPath])
        {
            var repository = ImageName.Repository(built.Image);
            if (string.Equals(repository, image, StringComparison.OrdinalIgnoreCase))
            {
                return Of(PlacementEvidence.Build, ReasonOf(built));
            }

            sameName ??= string.Equals(ImageName.LastPart(repository), ImageName.LastPart(image), StringComparison.OrdinalIgnoreCase) ? built : null;
        }

        return sameName is not null ? Of(PlacementEvidence.BuildOfName, ReasonOf(sameName))
            : names.IsNamed(place.Image) ? Of(PlacementEvidence.Name, "the image has its name")
            : names.DistanceTo(place.Image, place.Workload, place.Container) is { } distance and < MostDistance
                && (distance == 0 || IsOnlyOneThatBeginsSo(place.Image))
                ? ((int)PlacementEvidence.SimilarName + distance, PlacementEvidence.SimilarName, $"the image '{ImageName.LastPart(image)}' is called like it")
            : null;
    }

    private bool IsOnlyOneThatBeginsSo(NormalizedImageName image) =>
        _places.Select(place => place.Image.Last).Distinct(StringComparer.Ordinal).Count(last => last.StartsWith(image.Last, StringComparison.Ordinal)) == 1;

    /// <summary>
    /// The only application of a repository runs in the only image that is not everybody's, where one of the two has a name that says nothing.
    /// </summary>
    private void Eliminate()
    {
        if (_repository.Root.Length == 0 || _applications.Count != 1 || _settled.Count > 0 || _contested.Count > 0)
        {
            return;
        }

        var own = _places.Where(
            place => place.Image.Repository.Length > 0 && place.Container.Image.IsKnown && !ImageName.IsOfOthers(place.Container.Image.Value)).ToList();
        var (application, names) = _applications[0];
        if (own.Count > 0 && !AreDifferent(own) && application.Stated.IsEmpty && application.ContainerRepository is null
            && (names.AreGeneric || own[0].Image.Words.IsGeneric))
        {
            _found.AddRange(own.Select(place => new Placement(
                application, place.Set, place.Workload, place.Container, PlacementEvidence.Elimination,
                    "it is the only application here, and the image is the only one that is not public")));
        }
    }

    private static (int, PlacementEvidence, string) Of(PlacementEvidence evidence, string reason) => ((int)evidence, evidence, reason);

    private static string ReasonOf(ProjectImage image) => image.IsRenamed
        ? $"{image.Source}, line {image.Line}, says that '{image.Image}' is an image that is built of it"
        : $"{image.Source}, line {image.Line}, builds '{image.Image}' of it";

    private static NormalizedImageName NormalizedNameOf(Container container) =>
        NormalizedNames.GetValue(container, static one => new NormalizedImageName(ImageName.Repository(one.Image) ?? ""));

    /// <summary>Whether a container's image is the one that a project makes.</summary>
    private static bool IsOf(string own, Container container)
    {
        var repository = ImageName.Repository(own);
        return ImageName.Repository(container.Image) is { } written && written == (container.Image.IsKnown ? repository : ImageName.LastPart(repository));
    }

    private static bool IsStated(StatedPlacement stated, Place place) =>
        stated.Workload == place.Workload.Name
        && (stated.Namespace is null || stated.Namespace == place.Set.NamespaceOf(place.Workload).Name)
        && (stated.Container is null ? place.Workload.Template.Containers.Length == 1
            : place.Container.Name.IsKnown && place.Container.Name.Value == stated.Container);

    private sealed record Place(ManifestSet Set, Workload Workload, Container Container, NormalizedImageName Image)
    {
        public PlacedContainer AsContainer => new(Workload, Container);
    }

    private sealed record Candidate(ApplicationIdentity Application, Place Place, int Level, PlacementEvidence Evidence, string Reason);
}
