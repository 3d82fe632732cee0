using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Urls;

/// <summary>Finds the addresses that manifests give to containers: in variables and in the data of ConfigMaps.</summary>
internal static class ManifestAddresses
{
    // A set lives as long as its graph; each rule of the family asks for the addresses of each object.
    private static readonly ConditionalWeakTable<ManifestSet, ConcurrentDictionary<Resource, ImmutableArray<AddressUse>>> Known = new();

    /// <summary>The addresses that are written in an object.</summary>
    public static ImmutableArray<AddressUse> Of(ManifestSet set, Resource resource) =>
        Known.GetValue(set, static _ => new()).GetOrAdd(resource, one => Read(set, one));

    private static ImmutableArray<AddressUse> Read(ManifestSet set, Resource resource) => resource switch
    {
        Workload workload => [.. workload.Template.AllContainers.SelectMany(container => OfContainer(set, workload, container))],
        { Kind: "ConfigMap", Type.Group: "" } => [.. OfConfigMap(set, resource)],
        _ => [],
    };

    private static IEnumerable<AddressUse> OfContainer(ManifestSet set, Workload workload, Container container)
    {
        var variables = container.Node.Mappings("env");
        for (var i = 0; i < variables.Length; i++)
        {
            if (variables[i].String("name") is not { IsKnown: true, Value: var name }
                || variables[i]["value"] is not YamlScalar value
                || !IsIn(value, workload)
                || variables.Skip(i + 1).Any(later => later.String("name").Or("") == name))
            {
                continue;
            }

            var holder = workload.Template.Containers.Length + workload.Template.InitContainers.Length == 1 ? $"{workload}" : $"{container} in {workload}";
            foreach (var written in WrittenAddress.ReadAll(value.Value, value.Span, name))
            {
                yield return new AddressUse(written, set, workload, $"{name} of {holder}", [new AddressClient(workload, container)]);
            }
        }
    }

    private static IEnumerable<AddressUse> OfConfigMap(ManifestSet set, Resource configMap)
    {
        foreach (var entry in configMap.Node.Mapping("data")?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar value || entry.IsOverridden || !IsIn(value, configMap))
            {
                continue;
            }

            var written = WrittenAddress.ReadAll(value.Value, value.Span, entry.Name);
            if (!written.IsEmpty)
            {
                var readers = Readers(set, configMap, value).ToList();
                if (readers.Count > 0 && readers.TrueForAll(reader => reader is null))
                {
                    continue;
                }

                ImmutableArray<AddressClient> clients = [.. readers.OfType<AddressClient>()];
                foreach (var one in written)
                {
                    yield return new AddressUse(one, set, configMap, $"{entry.Name} of {configMap}", clients);
                }
            }
        }
    }

    /// <summary>The containers that take variables from a ConfigMap; null for one in which another variable hides the value.</summary>
    private static IEnumerable<AddressClient?> Readers(ManifestSet set, Resource configMap, YamlScalar value)
    {
        foreach (var workload in set.SeenFrom(configMap).OfType<Workload>())
        {
            foreach (var container in workload.Template.AllContainers.Where(container => Names(container, configMap.Name)))
            {
                var isRead = ContainerEnvironment.Read(set, workload, container, null).Values.Any(variable => variable.Place == value.Span);
                yield return isRead ? new AddressClient(workload, container) : null;
            }

            if (workload.Template.Spec.Mappings("volumes").Any(volume => volume.Mapping("configMap").String("name").Or("") == configMap.Name))
            {
                foreach (var container in workload.Template.Containers)
                {
                    yield return new AddressClient(workload, container);
                }
            }
        }
    }

    private static bool Names(Container container, string? configMap) =>
        container.Node.Mappings("envFrom").Any(source => source.Mapping("configMapRef").String("name").Or("") == configMap)
        || container.Node.Mappings("env").Any(variable => variable.Mapping("valueFrom").Mapping("configMapKeyRef").String("name").Or("") == configMap);

    /// <summary>What an alias or a merge key brings is reported where it is written.</summary>
    private static bool IsIn(YamlNode node, Resource resource) => node.Span.Start >= resource.Node.Span.Start && node.Span.End <= resource.Node.Span.End;
}
