using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Urls;

/// <summary>Finds the addresses that manifests give to containers: in variables and in the data of ConfigMaps.</summary>
public static class ManifestAddresses
{
    // A set lives as long as its graph; each rule of the family asks for the addresses of each object.
    private static readonly ConditionalWeakTable<ManifestSet, ConcurrentDictionary<Resource, ImmutableArray<AddressUse>>> Known = new();

    /// <summary>The addresses that are written in an object.</summary>
    public static ImmutableArray<AddressUse> Of(ManifestSet set, Resource resource) =>
        Known.GetValue(set, static _ => new()).GetOrAdd(resource, one => Read(set, one));

    /// <summary>Whether addresses may be written in objects of one's type and kind.</summary>
    internal static bool MayBeIn(object subject) => subject is Workload or Resource { Kind: "ConfigMap", Type.Group: "" };

    private static ImmutableArray<AddressUse> Read(ManifestSet set, Resource resource) => resource switch
    {
        Workload workload => [.. workload.Template.AllContainers.SelectMany(container => OfContainer(set, workload, container))],
        { Kind: "ConfigMap", Type.Group: "" } => [.. OfConfigMap(set, resource)],
        _ => [],
    };

    private static IEnumerable<AddressUse> OfContainer(ManifestSet set, Workload workload, Container container)
    {
        var variables = container.Node.Mappings("env");
        var last = LastByName(variables);
        var normalized = new Lazy<Dictionary<string, YamlMapping>>(() => ByNormalizedName(variables, variable => variable.String("name").Or("")));
        for (var i = 0; i < variables.Length; i++)
        {
            if (variables[i].String("name") is not { IsKnown: true, Value: var name }
                || variables[i]["value"] is not YamlScalar value
                || !IsIn(value, workload)
                || last[name] != i)
            {
                continue;
            }

            var holder = workload.Template.Containers.Length + workload.Template.InitContainers.Length == 1 ? $"{workload}" : $"{container} in {workload}";
            var all = WithPorts(
                WrittenAddress.ReadAll(value.Value, value.Span, name),
                name,
                beside => normalized.Value.TryGetValue(beside, out var other) ? other["value"] : null);
            foreach (var written in all)
            {
                yield return new AddressUse(written, set, workload, $"{name} of {holder}", [new AddressClient(workload, container)]);
            }
        }
    }

    private static IEnumerable<AddressUse> OfConfigMap(ManifestSet set, Resource configMap)
    {
        var data = configMap.Node.Mapping("data");
        var normalized = new Lazy<Dictionary<string, YamlEntry>>(() => ByNormalizedName(data?.Entries ?? [], entry => entry.Name));
        foreach (var entry in data?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar value || entry.IsOverridden || !IsIn(value, configMap))
            {
                continue;
            }

            var written = WithPorts(WrittenAddress.ReadAll(value.Value, value.Span, entry.Name), entry.Name,
                beside => normalized.Value.TryGetValue(beside, out var other) ? other.Value : null);
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
            if (!written.IsEmpty
                && ClientsOf(ConfigMapReaders.Of(set).ByVolumes(configMap).Select(client => Hides(set, client, key) ? null : client)) is { } clients)
            {
                foreach (var one in written)
                {
                    yield return new AddressUse(one, set, configMap, $"{key} in {file} of {configMap}", clients);
                }
            }
        }
    }

    /// <summary>The position of the last variable of each name: it is the one that counts.</summary>
    private static Dictionary<string, int> LastByName(ImmutableArray<YamlMapping> variables)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < variables.Length; i++)
        {
            last[variables[i].String("name").Or("")] = i;
        }

        return last;
    }

    /// <summary>Settings by their names as <see cref="SettingName.PortBeside"/> writes them; of several the last.</summary>
    private static Dictionary<string, T> ByNormalizedName<T>(ImmutableArray<T> settings, Func<T, string> nameOf)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            byName[ImageName.Normalize(nameOf(setting))] = setting;
        }

        return byName;
    }

    private static bool Hides(ManifestSet set, AddressClient client, string key) =>
        client.Container.Node.Mappings("envFrom").Any(source => source["secretRef"] is not null)
        || ContainerEnvironment.Read(set, client.Workload, client.Container, null).Keys
            .Any(name => string.Equals(SettingKey.OfVariable(name), key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those who read a value; null where all who could have it hidden.</summary>
    private static ImmutableArray<AddressClient>? ClientsOf(IEnumerable<AddressClient?> readers)
    {
        var all = readers.ToList();
        return all.Count > 0 && all.TrueForAll(reader => reader is null) ? null : [.. all.OfType<AddressClient>()];
    }

    /// <summary>Gives a host that is alone the port that the setting beside it says: <c>REDIS_HOST</c> and <c>REDIS_PORT</c>.</summary>
    private static ImmutableArray<WrittenAddress> WithPorts(ImmutableArray<WrittenAddress> written, string name, Func<string, YamlNode?> find) =>
        written is [{ Address: { Form: AddressForm.Host, IsLoopback: false } } host] && find(SettingName.PortBeside(name)) is YamlScalar port
            ? [host.With(port, port.Span)]
            : written;

    /// <summary>The containers that take variables from a ConfigMap; null for one in which another variable hides the value.</summary>
    private static IEnumerable<AddressClient?> Readers(ManifestSet set, Resource configMap, YamlScalar value)
    {
        var readers = ConfigMapReaders.Of(set);
        return readers.ByVariables(configMap)
            .Select(client => readers.HasVariableFrom(client, value.Span) ? client : null)
            .Concat(readers.ByVolumes(configMap));
    }

    /// <summary>What an alias or a merge key brings is reported where it is written.</summary>
    private static bool IsIn(YamlNode node, Resource resource) => resource.IsRendered || resource.Node.Span.Contains(node.Span);
}
