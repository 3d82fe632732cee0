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

    /// <summary>Whether addresses may be written in objects of one's type and kind.</summary>
    public static bool MayBeIn(object subject) => subject is Workload or Resource { Kind: "ConfigMap", Type.Group: "" };

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
            var all = WithPorts(
                WrittenAddress.ReadAll(value.Value, value.Span, name),
                name,
                beside => variables.LastOrDefault(other => SettingName.IsSame(other.String("name").Or(""), beside))?["value"]);
            foreach (var written in all)
            {
                yield return new AddressUse(written, set, workload, $"{name} of {holder}", [new AddressClient(workload, container)]);
            }
        }
    }

    private static IEnumerable<AddressUse> OfConfigMap(ManifestSet set, Resource configMap)
    {
        var data = configMap.Node.Mapping("data");
        foreach (var entry in data?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar value || entry.IsOverridden || !IsIn(value, configMap))
            {
                continue;
            }

            var written = WithPorts(WrittenAddress.ReadAll(value.Value, value.Span, entry.Name), entry.Name, name => data!.Entries.LastOrDefault(other => SettingName.IsSame(other.Name, name))?.Value);
            if (!written.IsEmpty && ClientsOf(Readers(set, configMap, value)) is { } clients)
            {
                foreach (var one in written)
                {
                    yield return new AddressUse(one, set, configMap, $"{entry.Name} of {configMap}", clients);
                }
            }

            foreach (var use in OfSettings(set, configMap, entry.Name, value))
            {
                yield return use;
            }
        }
    }

    /// <summary>The addresses of an <c>appsettings.json</c> that pods mount; a variable of theirs hides what it says.</summary>
    private static IEnumerable<AddressUse> OfSettings(ManifestSet set, Resource configMap, string file, YamlScalar text)
    {
        if (file.Equals("appsettings.Development.json", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        foreach (var (key, value, span) in EmbeddedSettings.Read(file, text))
        {
            var written = WrittenAddress.ReadAll(value, span, key);
            if (!written.IsEmpty && ClientsOf(Mounts(set, configMap).Select(client => Hides(set, client, key) ? null : client)) is { } clients)
            {
                foreach (var one in written)
                {
                    yield return new AddressUse(one, set, configMap, $"{key} in {file} of {configMap}", clients);
                }
            }
        }
    }

    private static bool Hides(ManifestSet set, AddressClient client, string key) =>
        client.Container.Node.Mappings("envFrom").Any(source => source["secretRef"] is not null)
        || ContainerEnvironment.Read(set, client.Workload, client.Container, null).Keys.Any(name => string.Equals(name.Replace("__", ":"), key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those who read a value; null where all who could have it hidden.</summary>
    private static ImmutableArray<AddressClient>? ClientsOf(IEnumerable<AddressClient?> readers)
    {
        var all = readers.ToList();
        return all.Count > 0 && all.TrueForAll(reader => reader is null) ? null : [.. all.OfType<AddressClient>()];
    }

    /// <summary>Gives a host that stands alone the port that the setting beside it says: <c>REDIS_HOST</c> and <c>REDIS_PORT</c>.</summary>
    private static ImmutableArray<WrittenAddress> WithPorts(ImmutableArray<WrittenAddress> written, string name, Func<string, YamlNode?> find) =>
        written is [{ Address: { Form: AddressForm.Host, IsLoopback: false } } host] && find(SettingName.PortBeside(name)) is YamlScalar port
            ? [host.With(port, port.Span)]
            : written;

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
        }

        foreach (var client in Mounts(set, configMap))
        {
            yield return client;
        }
    }

    /// <summary>The containers of pods that have a ConfigMap as a volume.</summary>
    private static IEnumerable<AddressClient> Mounts(ManifestSet set, Resource configMap) =>
        from workload in set.SeenFrom(configMap).OfType<Workload>()
        where workload.Template.Spec.Mappings("volumes").Any(volume => volume.Mapping("configMap").String("name").Or("") == configMap.Name)
        from container in workload.Template.Containers
        select new AddressClient(workload, container);

    private static bool Names(Container container, string? configMap) =>
        container.Node.Mappings("envFrom").Any(source => source.Mapping("configMapRef").String("name").Or("") == configMap)
        || container.Node.Mappings("env").Any(variable => variable.Mapping("valueFrom").Mapping("configMapKeyRef").String("name").Or("") == configMap);

    /// <summary>What an alias or a merge key brings is reported where it is written.</summary>
    private static bool IsIn(YamlNode node, Resource resource) => node.Span.Start >= resource.Node.Span.Start && node.Span.End <= resource.Node.Span.End;
}
