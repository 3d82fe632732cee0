using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A volume that a container uses as a device is a claim, is used once and not mounted as well (pkg/apis/core/validation/validation.go
/// ValidateVolumeDevices).
/// </summary>
internal sealed class KW5239_BlockDevice() : ApiObjectRule("core.v1.Container")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5239", "A block device is a claim that a container uses once", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var devices = item.Node.Mappings("volumeDevices");
        if (devices.IsEmpty)
        {
            return;
        }

        var mounts = item.Node.Mappings("volumeMounts");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var device in devices)
        {
            if (device.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field)
            {
                var why = !names.Add(name) ? "uses it as a device twice"
                    : Uses(mounts, "name", name) ? "mounts it too"
                    : IsNoClaim(item, name) ? "can only use a claim as a device, and it is none"
                    : null;
                if (why is not null)
                {
                    context.Report(field.Span, $"{resource}: {item.Place} uses the volume '{name}' as a block device and {why}");
                }
            }

            if (device.String("devicePath") is { IsKnown: true, Value: { Length: > 0 } path } place && (!paths.Add(path) || Uses(mounts, "mountPath", path)))
            {
                context.Report(place.Span, $"{resource}: {item.Place} has two volumes at '{path}'");
            }
        }
    }

    private static bool Uses(IEnumerable<YamlMapping> mounts, string field, string value) => mounts.Any(mount => mount.String(field).Or("") == value);

    // A StatefulSet's claim templates are not volumes of the pod.
    private static bool IsNoClaim(ApiObject container, string name)
    {
        var volume = container.Outer?.Node.Mappings("volumes").FirstOrDefault(one => one.String("name").Or("") == name);
        return volume is not null && volume["persistentVolumeClaim"].IsNull() && volume["ephemeral"].IsNull();
    }
}
