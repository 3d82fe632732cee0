using Kubewright.Core.Application.Settings;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A ConfigMap or Secret is mounted at the path of a settings file without <c>subPath</c>: the path becomes a folder with the keys in it, and .NET reads no
/// folder as a file (src/libraries/Microsoft.Extensions.FileProviders.Physical, PhysicalFileProvider.GetFileInfo).
/// </summary>
internal sealed class KW7421_SettingsMountedAsFolder : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7421", "A settings file is mounted as a file", Severity.Warning);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.Containers)
        {
            foreach (var mount in container.Node.Mappings("volumeMounts"))
            {
                var path = mount.String("mountPath");
                if (!path.IsKnown || mount["subPath"] is not null || mount["subPathExpr"] is not null
                    || path.Value.Substring(path.Value.LastIndexOf('/') + 1) is not { Length: > 0 } name || !SettingsFile.IsFileName(name)
                    || !IsOfKeys(workload, mount.String("name").Or("")))
                {
                    continue;
                }

                context.Report(
                    path.Span,
                    $"{workload} mounts '{path.Value}' of {container} without subPath, so it becomes a folder, and .NET reads no settings from it; "
                        + $"add 'subPath: {name}'");
            }
        }
    }

    private static bool IsOfKeys(Workload workload, string volume) =>
        workload.Template.Spec.Mappings("volumes")
            .Any(one => one.String("name").Or("") == volume && (one["configMap"] is not null || one["secret"] is not null));
}
