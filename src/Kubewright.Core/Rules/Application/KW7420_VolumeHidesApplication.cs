using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A volume is mounted over the folder that the image has the application in. A mount hides what the image has there, so the assembly is not found and the
/// container ends at start (kubernetes.io/docs/concepts/storage/volumes, "volumes mount at the specified paths within the image").
/// </summary>
internal sealed class KW7420_VolumeHidesApplication : Rule<Workload>
{
    /// <summary>Volumes that hold what the manifests say and no program.</summary>
    private static readonly string[] Contents = ["configMap", "secret", "downwardAPI", "projected", "emptyDir"];

    public override RuleDescriptor Descriptor { get; } = new("KW7420", "No volume is mounted over the folder of the application", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var running in context.Applications.RunningIn(workload))
        {
            if (running.Application.Image is not { } image || image.FolderOf(running.Application.AssemblyName) is not { Length: > 1 } folder
                || running.Container.Node["command"] is YamlSequence { Items.Length: > 0 })
            {
                continue;
            }

            foreach (var mount in running.Container.Node.Mappings("volumeMounts"))
            {
                var path = mount.String("mountPath");
                if (path is { IsKnown: true } && mount["subPath"] is null && mount["subPathExpr"] is null && Hides(path.Value, folder)
                    && KindOf(workload, mount) is { } kind)
                {
                    context.Report(
                        path.Span,
                        $"{workload} mounts {kind} at '{path.Value}' of {running.Container}, which hides '{folder}' of the image with "
                            + $"{running.Application} in it, so the container ends at start; mount it in a folder of its own, or a single file by subPath",
                        running.SeverityLimit());
                }
            }
        }
    }

    private static bool Hides(string mountPath, string folder)
    {
        var path = mountPath.TrimEnd('/');
        return path.Length > 0 && (path == folder || folder.StartsWith(path + "/", StringComparison.Ordinal));
    }

    /// <summary>What the volume of a mount is; null where it may hold the application: another kind, or one that an init container fills.</summary>
    private static string? KindOf(Workload workload, YamlMapping mount)
    {
        var name = mount.String("name");
        var filled = workload.Template.InitContainers.SelectMany(init => init.Node.Mappings("volumeMounts")).Select(one => one.String("name").Or(""));
        if (!name.IsKnown || filled.Contains(name.Value))
        {
            return null;
        }

        var volume = workload.Template.Spec.Mappings("volumes").FirstOrDefault(one => one.String("name").Or("") == name.Value);
        var kind = Array.Find(Contents, one => volume?[one] is not null);
        return kind is null ? null : $"the volume '{name.Value}' ({kind})";
    }
}
