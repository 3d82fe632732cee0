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
        foreach (var container in workload.Template.Containers)
        {
            var fitting = applications.Where(application => Runs(application, workload, container)).Take(2).ToList();
            if (fitting.Count == 1)
            {
                running.Add(new RunningApplication(fitting[0], container, Resolve(fitting[0], set, workload, container)));
            }
        }

        return running;
    }

    private static bool Runs(ApplicationFacts application, Workload workload, Container container)
    {
        if (application.StatedWorkload is { } stated)
        {
            return stated == workload.Name && workload.Template.Containers.Length == 1;
        }

        if (!container.Image.IsKnown)
        {
            return false;
        }

        var repository = ImageName.Repository(container.Image.Value);
        if (application.ContainerRepository is { Length: > 0 } own)
        {
            return ImageName.Repository(own) == repository;
        }

        string[] names = [ImageName.Squeeze(repository), ImageName.Squeeze(repository.Substring(repository.LastIndexOf('/') + 1))];
        return new[] { application.AssemblyName, application.ProjectName, application.DirectoryName }
            .Select(ImageName.Squeeze)
            .Any(name => name.Length > 0 && names.Contains(name));
    }

    private static ListeningEndpoints Resolve(ApplicationFacts application, ManifestSet set, Workload workload, Container container)
    {
        if (container.Node["command"] is YamlSequence { Items.Length: > 0 })
        {
            return ListeningEndpoints.NotKnown("the manifest starts another command");
        }

        if (application.Image?.BaseImage is not { Text: { } baseImage } || Docker.DotNetImage.Parse(baseImage) is not { } image || (image.ListeningVariable is null && image.Repository != "sdk"))
        {
            return ListeningEndpoints.NotKnown("its base image is not known");
        }

        var arguments = container.Node["args"] is YamlSequence { Items.Length: > 0 } args
            ? args.Items.OfType<YamlScalar>().Select(word => word.Value)
            : application.Image!.Command;
        var configuration = new ApplicationConfiguration(
            arguments,
            "the command line",
            ContainerEnvironment.Read(set, workload, container, application.Image),
            application.Settings);
        return ListeningResolver.Resolve(application.Listening, configuration);
    }
}
