using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Urls;

/// <summary>
/// Which containers of a set read which ConfigMaps, found in one walk over the workloads, so that a ConfigMap costs no walk of its own.
/// </summary>
internal sealed class ConfigMapReaders
{
    private static readonly ConditionalWeakTable<ManifestSet, ConfigMapReaders> BySet = new();

    private readonly ManifestSet _set;
    private readonly Dictionary<(string Namespace, string Name), List<AddressClient>> _variables = [];
    private readonly Dictionary<(string Namespace, string Name), List<AddressClient>> _volumes = [];
    private readonly ConcurrentDictionary<Container, ImmutableHashSet<SourceSpan>> _places = new();

    private ConfigMapReaders(ManifestSet set)
    {
        _set = set;
        foreach (var workload in set.Workloads)
        {
            var home = set.NamespaceOf(workload).Name;
            foreach (var container in workload.Template.AllContainers)
            {
                AddAll(_variables, home, VariableSources(container), new AddressClient(workload, container));
            }

            foreach (var name in NamesIn(workload.Template.Spec.Mappings("volumes").Select(volume => volume.Mapping("configMap").String("name"))))
            {
                foreach (var container in workload.Template.Containers)
                {
                    AddAll(_volumes, home, [name], new AddressClient(workload, container));
                }
            }
        }
    }

    /// <summary>The readers of a set, found out once.</summary>
    public static ConfigMapReaders Of(ManifestSet set) => BySet.GetValue(set, static one => new ConfigMapReaders(one));

    /// <summary>The containers that take variables from a ConfigMap, in the order of the files.</summary>
    public IEnumerable<AddressClient> ByVariables(Resource configMap) => Seen(_variables, configMap);

    /// <summary>The containers of pods that have a ConfigMap as a volume, in the order of the files.</summary>
    public IEnumerable<AddressClient> ByVolumes(Resource configMap) => Seen(_volumes, configMap);

    /// <summary>Whether a container starts with a variable whose value is written at a place: no other variable hides it.</summary>
    public bool HasVariableFrom(AddressClient client, SourceSpan place) => _places
        .GetOrAdd(
            client.Container,
            container => [.. ContainerEnvironment.Read(_set, client.Workload, container, null).Values.Select(variable => variable.Place).OfType<SourceSpan>()])
        .Contains(place);

    private IEnumerable<AddressClient> Seen(Dictionary<(string Namespace, string Name), List<AddressClient>> readers, Resource configMap) =>
        configMap.Name is { } name && readers.TryGetValue((_set.NamespaceOf(configMap).Name, name), out var all)
            ? all.Where(client => _set.Sees(configMap, client.Workload))
            : [];

    private static IEnumerable<string> VariableSources(Container container) => NamesIn(
        container.Node.Mappings("envFrom").Select(source => source.Mapping("configMapRef").String("name"))
            .Concat(container.Node.Mappings("env").Select(variable => variable.Mapping("valueFrom").Mapping("configMapKeyRef").String("name"))));

    private static IEnumerable<string> NamesIn(IEnumerable<Field<string>> names) =>
        names.Select(name => name.Or("")).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    private static void AddAll(
        Dictionary<(string Namespace, string Name), List<AddressClient>> readers, string home, IEnumerable<string> names, AddressClient client)
    {
        foreach (var name in names)
        {
            if (!readers.TryGetValue((home, name), out var all))
            {
                readers.Add((home, name), all = []);
            }

            all.Add(client);
        }
    }
}
