using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application;

/// <summary>Determines what an application starts with in a container, and so where it listens there.</summary>
internal static class ApplicationStart
{
    /// <summary>Where it listens, with the configuration that says so; null where that cannot be told.</summary>
    public static (ListeningEndpoints Listening, ApplicationConfiguration? Configuration) Resolve(
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
        var configuration = new ApplicationConfiguration(
            image.CommandLineOf(application.AssemblyName, ArgumentsOf(container)),
            "the command line",
            application.Listening.CommandLine,
            ContainerEnvironment.Read(set, workload, container, image),
            application.Settings);
        var listening = ListeningResolver.Resolve(application.Listening, configuration);
        return (listening with
        {
            MayBeHidden = ContainerEnvironment.MayBeHiddenBySecret(set, workload, container),
            UnreadArgument = configuration.Unread.FirstOrDefault(ListeningResolver.IsKey),
        }, configuration);
    }

    /// <summary>Why it cannot be told what an application starts with; null where it can.</summary>
    private static string? WhyNotKnown(ApplicationFacts application, ManifestSet set, Workload workload, Container container) =>
        container.Node["command"] is YamlSequence { Items.Length: > 0 } ? "the manifest starts another command"
        : set.Environment is { MayBeOtherwise: true } ? "a part of its environment that may change what it starts with cannot be rendered"
        : application.Image is not { BaseImage.Text: { } baseImage } image || !Brings(DotNetImage.Parse(baseImage)) ? "its base image is not known"
        : image.File is not null && !image.Starts(application.AssemblyName) ? "its Dockerfile starts something else"
        : image.SetsVariables(application.AssemblyName) ? "its Dockerfile starts it from a shell that may set variables"
        : ArgumentsOf(container) is not null && image.IsReplacedByArguments(application.AssemblyName) ? "the manifest's args replace what the image starts"
        : ReplacesSettings(container) ? "the manifest mounts settings over those of the project"
        : ContainerEnvironment.NotInScope(set, workload, container) is { } source ? $"its environment comes from {source}, which is not in scope"
        : null;

    /// <summary>The <c>args</c> of a container; null where it has none.</summary>
    internal static IEnumerable<string>? ArgumentsOf(Container container) =>
        container.Node["args"] is YamlSequence { Items.Length: > 0 } args ? args.Items.OfType<YamlScalar>().Select(word => word.Value) : null;

    /// <summary>Whether it is known what an image says of where to listen; the sdk says nothing.</summary>
    private static bool Brings(DotNetImage? image) => image is not null && (image.ListeningVariable is not null || image.Repository == "sdk");

    /// <summary>Whether a volume may put other appsettings in the place of the image's own.</summary>
    internal static bool ReplacesSettings(Container container) => container.Node.Mappings("volumeMounts").Any(mount =>
        mount.String("mountPath") is { IsKnown: true } path
        && (path.Value.Contains("appsettings") || path.Value.TrimEnd('/') is "/app" or ""));
}
