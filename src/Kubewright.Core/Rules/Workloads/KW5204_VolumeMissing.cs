using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A container mounts a volume that its pod does not declare (pkg/apis/core/validation/validation.go ValidateVolumeMounts). A StatefulSet's
/// claim templates are volumes too.
/// </summary>
internal sealed class KW5204_VolumeMissing : WorkloadRule
{
    private static readonly string[] Uses = ["volumeMounts", "volumeDevices"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5204", "A volume that a container mounts is one of the pod's volumes", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        if (FindVolumes(workload) is not { } volumes)
        {
            return;
        }

        foreach (var container in workload.Template.AllContainers)
        {
            foreach (var mount in Uses.SelectMany(use => container.Node.Mappings(use)))
            {
                if (mount.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field && !volumes.Contains(name))
                {
                    Report(workload, container, field, volumes, context);
                }
            }
        }
    }

    private static void Report(Workload workload, Container container, Field<string> field, List<string> volumes, RuleContext context)
    {
        var nearest = NearestName.Find(volumes, field.Value);
        var hint = nearest is not null ? $"; did you mean '{nearest}'?"
            : volumes.Count == 0 ? "; it declares no volumes"
            : $"; its volumes are {string.Join(", ", volumes.Select(volume => $"'{volume}'"))}";
        context.Report(
            field.Span,
            $"{workload}: {container} mounts the volume '{field.Value}', which the pod does not declare{hint}",
            fix: nearest is null ? null : Fix.ChangeText(field.Entry!.Value, nearest, FixSafety.Unsafe));
    }

    // Null where a volume has a name that is not known: it may be the one.
    private static List<string>? FindVolumes(Workload workload)
    {
        if (workload.Template.Spec?["volumes"] is not (null or YamlSequence or YamlScalar { Type: YamlScalarType.Null }))
        {
            return null;
        }

        var volumes = new List<string>();
        var names = workload.Template.Spec.Mappings("volumes").Select(volume => volume.String("name"));
        if (workload is StatefulSet)
        {
            names = names.Concat(workload.Spec.Mappings("volumeClaimTemplates").Select(claim => claim.Mapping("metadata").String("name")));
        }

        foreach (var name in names)
        {
            if (name.IsOpaque)
            {
                return null;
            }

            if (name.IsKnown)
            {
                volumes.Add(name.Value);
            }
        }

        return volumes;
    }
}
