using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>The configuration that an application starts with in a container, where all of its sources are known.</summary>
internal static class StartConfiguration
{
    /// <summary>The configuration; null where something that is not in scope may say more: a Secret of <c>envFrom</c>, settings of a volume.</summary>
    public static ApplicationConfiguration? Read(ApplicationFacts application, ManifestSet set, Workload workload, Container container)
    {
        if (ApplicationStart.ReplacesSettings(container)
            || ContainerEnvironment.NotInScope(set, workload, container) is not null
            || container.Node.Mappings("envFrom").Any(source => source["secretRef"] is not null))
        {
            return null;
        }

        var stated = ApplicationStart.ArgumentsOf(container);
        var configuration = new ApplicationConfiguration(
            application.Image?.CommandLineOf(application.AssemblyName, stated) ?? stated ?? [],
            "the command line",
            application.Listening.CommandLine,
            ContainerEnvironment.Read(set, workload, container, application.Image),
            application.Settings);
        return configuration.IsKnown ? configuration : null;
    }
}
