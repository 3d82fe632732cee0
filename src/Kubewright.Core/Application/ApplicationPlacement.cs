using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application;

/// <summary>
/// Tells which container runs an application: the workload that the build states, else the container whose image has the name of the
/// application's repository, assembly, project or directory. Where two applications fit one container, none is taken.
/// </summary>
internal static class ApplicationPlacement
{
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
                var (listening, configuration) = Resolve(fitting[0], set, workload, container);
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

        var repository = ImageName.Repository(container.Image.Value);
        string[] names = [ImageName.Squeeze(repository), ImageName.Squeeze(repository.Substring(repository.LastIndexOf('/') + 1))];
        return new[] { application.AssemblyName, application.ProjectName, application.DirectoryName }
            .Select(ImageName.Squeeze)
            .Any(name => name.Length > 0 && names.Contains(name));
    }

    private static bool IsStated(StatedPlacement stated, ManifestSet set, Workload workload, Container container) =>
        stated.Workload == workload.Name
        && (stated.Namespace is null || stated.Namespace == set.NamespaceOf(workload).Name)
        && (stated.Container is null ? workload.Template.Containers.Length == 1 : container.Name.IsKnown && container.Name.Value == stated.Container);

    private static (ListeningEndpoints Listening, ApplicationConfiguration? Configuration) Resolve(
        ApplicationFacts application,
        ManifestSet set,
        Workload workload,
        Container container)
    {
        if (WhyNotKnown(application, set, workload, container) is { } reason)
        {
            return (ListeningEndpoints.NotKnown(reason), null);
        }

        var image = application.Image!;
        var arguments = container.Node["args"] is YamlSequence { Items.Length: > 0 } args
            ? args.Items.OfType<YamlScalar>().Select(word => word.Value)
            : image.Arguments;
        var configuration = new ApplicationConfiguration(
            image.EntryPoint.Concat(arguments),
            "the command line",
            ContainerEnvironment.Read(set, workload, container, image),
            application.Settings);
        var listening = ListeningResolver.Resolve(application.Listening, configuration);
        return (listening with { MayBeHidden = ContainerEnvironment.MayBeHiddenBySecret(set, workload, container) }, configuration);
    }

    /// <summary>Why it cannot be told what an application starts with; null where it can.</summary>
    private static string? WhyNotKnown(ApplicationFacts application, ManifestSet set, Workload workload, Container container) =>
        container.Node["command"] is YamlSequence { Items.Length: > 0 } ? "the manifest starts another command"
        : set.MayStartOtherwise(workload) ? "an overlay may change what it starts with"
        : application.Image is not { BaseImage.Text: { } baseImage } image || !Brings(DotNetImage.Parse(baseImage)) ? "its base image is not known"
        : image.File is not null && !image.Starts(application.AssemblyName) ? "its Dockerfile starts something else"
        : image.SetsVariables(application.AssemblyName) ? "its Dockerfile starts it from a shell that may set variables"
        : ReplacesSettings(container) ? "the manifest mounts settings over those of the project"
        : ContainerEnvironment.NotInScope(set, workload, container) is { } source ? $"its environment comes from {source}, which is not in scope"
        : null;

    /// <summary>Whether it is known what an image says of where to listen; the sdk says nothing.</summary>
    private static bool Brings(DotNetImage? image) => image is not null && (image.ListeningVariable is not null || image.Repository == "sdk");

    /// <summary>Whether a volume may put other appsettings in the place of the image's own.</summary>
    internal static bool ReplacesSettings(Container container) => container.Node.Mappings("volumeMounts").Any(mount =>
        mount.String("mountPath") is { IsKnown: true } path
        && (path.Value.Contains("appsettings") || path.Value.TrimEnd('/') is "/app" or ""));
}
