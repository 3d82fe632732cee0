using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph;

/// <summary>The workloads of a set by namespace and pod label, so that a Service looks only at those that can match.</summary>
internal sealed class WorkloadIndex
{
    private static readonly List<Workload> None = [];

    private readonly Dictionary<(string Namespace, string Key, string Value), List<Workload>> _byLabel = [];
    private readonly Dictionary<string, List<Workload>> _byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Workload>> _uncertain = new(StringComparer.Ordinal);

    public WorkloadIndex(ManifestSet set)
    {
        foreach (var workload in set.Workloads)
        {
            var name = set.NamespaceOf(workload).Name;
            Add(_byNamespace, name, workload);
            foreach (var label in workload.Template.Labels.Labels)
            {
                if (label.Value is { } value)
                {
                    Add(_byLabel, (name, label.Key, value), workload);
                }
            }

            if (!workload.Template.Labels.IsKnown)
            {
                Add(_uncertain, name, workload);
            }
        }
    }

    /// <summary>A superset of the workloads of a namespace that a selector may match.</summary>
    public IEnumerable<Workload> Candidates(string @namespace, LabelMap selector)
    {
        List<Workload>? fewest = null;
        foreach (var pair in selector.Labels)
        {
            // No template shows what a controller adds, so no lookup may start from it.
            if (pair.IsKnown && !ControllerLabels.IsOne(pair.Key))
            {
                var found = _byLabel.TryGetValue((@namespace, pair.Key, pair.Value!), out var workloads) ? workloads : None;
                fewest = fewest is null || found.Count < fewest.Count ? found : fewest;
            }
        }

        return fewest is null ? Of(_byNamespace, @namespace)
            : _uncertain.TryGetValue(@namespace, out var uncertain) ? fewest.Union(uncertain)
            : fewest;
    }

    private static List<Workload> Of(Dictionary<string, List<Workload>> workloads, string @namespace) =>
        workloads.TryGetValue(@namespace, out var found) ? found : None;

    private static void Add<TKey>(Dictionary<TKey, List<Workload>> index, TKey key, Workload workload)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var workloads))
        {
            index.Add(key, workloads = []);
        }

        workloads.Add(workload);
    }
}
