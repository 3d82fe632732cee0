using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// Tells which container runs an application: the workload that the build states, else the container whose image has the name of the
/// application's repository, assembly, project or directory (<see cref="ApplicationNames"/>). Where two applications fit one container, none is taken.
/// </summary>
internal static class ApplicationPlacement
{
    /// <summary>The applications that run in a workload's pods, at most one in a container.</summary>
    public static IReadOnlyList<RunningApplication> Find(IEnumerable<ApplicationNames> applications, ManifestSet set, Workload workload)
    {
        var running = new List<RunningApplication>();
        applications = applications.Where(names => !names.Application.IsLibrary).ToList();
        foreach (var container in workload.Template.Containers)
        {
            var fitting = applications.Where(names => Runs(names, set, workload, container)).Select(names => names.Application).Take(2).ToList();
            if (fitting.Count == 1)
            {
                var (listening, configuration) = ApplicationStart.Resolve(fitting[0], set, workload, container);
                running.Add(new RunningApplication(fitting[0], container, listening, configuration));
            }
        }

        return running;
    }

    /// <summary>
    /// The containers that may run an application by the names of their images, where those are images of several names: which of them is the
    /// application's cannot be told. Empty where it can.
    /// </summary>
    public static IReadOnlyList<PlacedContainer> FindAmbiguous(ApplicationNames names, IEnumerable<ManifestSet> sets)
    {
        var application = names.Application;
        if (application.IsLibrary || !application.Stated.IsEmpty || application.ContainerRepository is { Length: > 0 })
        {
            return [];
        }

        var named =
            (from set in sets
             from workload in set.Workloads
             from container in workload.Template.Containers
             where names.AreOf(workload, container)
             select new PlacedContainer(workload, container)).ToList();

        // An image whose registry is filled in may be the one of the same name whose registry is written.
        var whole = named.Where(one => one.Container.Image.IsKnown).Select(one => ImageName.Repository(one.Container.Image)!).Distinct(StringComparer.Ordinal)
            .ToList();
        var last = named.Select(one => ImageName.LastPart(ImageName.Repository(one.Container.Image)!)).Distinct(StringComparer.Ordinal);
        return whole.Count > 1 || last.Skip(1).Any() ? named : [];
    }

    private static bool Runs(ApplicationNames names, ManifestSet set, Workload workload, Container container) =>
        !names.Application.Stated.IsEmpty ? names.Application.Stated.Any(stated => IsStated(stated, set, workload, container))
        : names.Application.ContainerRepository is { Length: > 0 } own ? IsOf(own, container)
        : names.AreOf(workload, container);

    /// <summary>Whether a container's image is the one that a project makes.</summary>
    private static bool IsOf(string own, Container container)
    {
        var repository = ImageName.Repository(own);
        return ImageName.Repository(container.Image) is { } written && written == (container.Image.IsKnown ? repository : ImageName.LastPart(repository));
    }

    private static bool IsStated(StatedPlacement stated, ManifestSet set, Workload workload, Container container) =>
        stated.Workload == workload.Name
        && (stated.Namespace is null || stated.Namespace == set.NamespaceOf(workload).Name)
        && (stated.Container is null ? workload.Template.Containers.Length == 1 : container.Name.IsKnown && container.Name.Value == stated.Container);
}
