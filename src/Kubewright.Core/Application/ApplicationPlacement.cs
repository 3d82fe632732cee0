using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>
/// Tells which container runs an application: the workload that the build states, else the container whose image has the name of the
/// application's repository, assembly, project or directory. Where two applications fit one container, none is taken.
/// </summary>
internal static class ApplicationPlacement
{
    // Manifests stay as they are while code is edited, and with them the names of their images.
    private static readonly ConditionalWeakTable<Container, ImageLikeness> ImageNames = new();

    /// <summary>The applications that run in a workload's pods, at most one in a container.</summary>
    public static IReadOnlyList<RunningApplication> Find(IEnumerable<ApplicationFacts> applications, ManifestSet set, Workload workload)
    {
        var running = new List<RunningApplication>();
        applications = applications.Where(application => !application.IsLibrary).ToList();
        foreach (var container in workload.Template.Containers)
        {
            var fitting = applications.Where(application => Runs(application, set, workload, container)).Take(2).ToList();
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
    public static IReadOnlyList<PlacedContainer> FindAmbiguous(ApplicationFacts application, IEnumerable<ManifestSet> sets)
    {
        if (application.IsLibrary || !application.Stated.IsEmpty || application.ContainerRepository is { Length: > 0 })
        {
            return [];
        }

        var named =
            (from set in sets
             from workload in set.Resources.OfType<Workload>()
             from container in workload.Template.Containers
             where IsNamedLike(application, container)
             select new PlacedContainer(workload, container)).ToList();
        return named.Select(one => ImageName.Repository(one.Container.Image.Value)).Distinct(StringComparer.Ordinal).Skip(1).Any() ? named : [];
    }

    private static bool Runs(ApplicationFacts application, ManifestSet set, Workload workload, Container container) =>
        !application.Stated.IsEmpty ? application.Stated.Any(stated => IsStated(stated, set, workload, container))
        : application.ContainerRepository is { Length: > 0 } own ? container.Image.IsKnown && ImageName.Repository(own) == ImageName.Repository(container.Image.Value)
        : IsNamedLike(application, container);

    private static bool IsNamedLike(ApplicationFacts application, Container container)
    {
        if (!container.Image.IsKnown)
        {
            return false;
        }

        var image = ImageNames.GetValue(container, static one => new ImageLikeness(one.Image.Value));
        return image.IsNamed(application.AssemblyName) || image.IsNamed(application.ProjectName) || image.IsNamed(application.DirectoryName);
    }

    private static bool IsStated(StatedPlacement stated, ManifestSet set, Workload workload, Container container) =>
        stated.Workload == workload.Name
        && (stated.Namespace is null || stated.Namespace == set.NamespaceOf(workload).Name)
        && (stated.Container is null ? workload.Template.Containers.Length == 1 : container.Name.IsKnown && container.Name.Value == stated.Container);
}
