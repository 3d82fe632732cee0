using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// Devices, and claims to them (pkg/apis/resource/validation/validation.go, the constraints of this id; validateResourceSliceSpec,
/// validateDevice, validateDeviceRequest, validateRequestNameRef).
/// </summary>
internal sealed class KW5336_Device() : ApiObjectRule("resource.v1.ResourceSliceSpec", "resource.v1.Device", "resource.v1.DeviceClaim")
{
    private const int MostOfADevice = 32;
    private const int MostDevices = 128;
    private const int MostDevicesOfMore = 64;

    private static readonly string[] Nodes = ["nodeName", "nodeSelector", "allNodes"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5336", "Devices and the claims to them are complete and within their bounds", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        switch (item.Type.ShortName)
        {
            case "ResourceSliceSpec":
                CheckSlice(resource, item, context);
                break;
            case "Device":
                CheckDevice(resource, item, context);
                break;
            case "DeviceClaim":
                CheckReferences(resource, item, context);
                break;
        }
    }

    private static void CheckSlice(Resource resource, ApiObject item, RuleContext context)
    {
        var devices = item.Node.Mappings("devices");
        var most = devices.Any(device => !device["taints"].IsNullOrEmpty() || !device["consumesCounters"].IsNullOrEmpty()) ? MostDevicesOfMore : MostDevices;
        if (devices.Length > most)
        {
            context.Report(item.Node.Find("devices")!.Key.Span,
                $"{resource}: {item.Words("devices")} has {devices.Length} entries, at most {most} are allowed");
        }
    }

    private static void CheckDevice(Resource resource, ApiObject item, RuleContext context)
    {
        var count = Count(item.Node["attributes"]) + Count(item.Node["capacity"]);
        if (count > MostOfADevice)
        {
            context.Report(item.HeadSpan, $"{resource}: {item.Place} has {count} attributes and capacities, at most {MostOfADevice} are allowed");
        }

        var conditions = Texts(item.Node["bindingConditions"]).Select(one => one.Value).ToList();
        foreach (var failure in Texts(item.Node["bindingFailureConditions"]).Where(one => conditions.Contains(one.Value)))
        {
            context.Report(failure.Span,
                $"{resource}: {item.Words("bindingFailureConditions")} has '{FoundValue.Shorten(failure.Value)}', which is in 'bindingConditions' too");
        }

        var perDevice = item.Outer?.Node.Boolean("perDeviceNodeSelection") ?? default;
        var nodes = Nodes.Select(item.Node.Find).OfType<YamlEntry>().Where(entry => !entry.Value.IsNull()).ToList();
        if (perDevice is { IsKnown: true, Value: true } && nodes.Count != 1)
        {
            context.Report(item.HeadSpan, $"{resource}: {item.Place} needs {(nodes.Count == 0 ? "" : "only ")}one of {string.Join(", ", Nodes)}, for "
                + "'perDeviceNodeSelection' is true");
        }
        else if (!perDevice.IsOpaque && !perDevice.Or(false) && nodes.Count > 0)
        {
            context.Report(nodes[0].Key.Span, $"{resource}: {item.Place} can have '{nodes[0].Name}' only where 'perDeviceNodeSelection' of the slice is true");
        }
    }

    private static void CheckReferences(Resource resource, ApiObject item, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in item.Node.Mappings("requests"))
        {
            var name = request.String("name");
            if (name.IsOpaque)
            {
                return;
            }

            names.Add(name.Or(""));
            names.UnionWith(request.Mappings("firstAvailable").Select(one => name.Or("") + "/" + one.String("name").Or("")));
        }

        foreach (var reference in item.Node.Mappings("constraints").Concat(item.Node.Mappings("config")).SelectMany(one => Texts(one["requests"])))
        {
            if (!names.Contains(reference.Value))
            {
                context.Report(reference.Span, $"{resource}: '{FoundValue.Shorten(reference.Value)}' is not the name of a request of the claim");
            }
        }
    }

    private static int Count(YamlNode? node) => node is YamlMapping mapping ? mapping.Entries.Count(entry => !entry.IsOverridden) : 0;

    private static IEnumerable<YamlScalar> Texts(YamlNode? node) =>
        node is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().Where(one => !one.IsPlaceholder) : [];
}
