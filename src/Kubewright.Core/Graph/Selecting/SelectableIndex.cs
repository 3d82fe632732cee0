using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph.Selecting;

/// <summary>What selectors may select, by each label, so that a selector looks only at what can match.</summary>
internal sealed class SelectableIndex
{
    /// <summary>
    /// With how many a selector that selects nothing is compared, the nearest first: the work grows with the manifests and not with their square.
    /// </summary>
    private const int Reach = 200;

    private readonly List<Selectable> _all;
    private readonly Dictionary<(string Key, string Value), List<Selectable>> _byLabel = [];
    private readonly List<Selectable> _uncertain = [];
    private readonly ILookup<string, Selectable> _byFile;
    private readonly ILookup<string, Selectable> _byDirectory;

    public SelectableIndex(IEnumerable<Selectable> all)
    {
        _all = [.. all];
        foreach (var one in _all)
        {
            if (!one.Labels.IsKnown)
            {
                _uncertain.Add(one);
            }

            foreach (var label in one.Labels.Labels)
            {
                if (label.Value is { } value)
                {
                    if (!_byLabel.TryGetValue((label.Key, value), out var carriers))
                    {
                        _byLabel.Add((label.Key, value), carriers = []);
                    }

                    carriers.Add(one);
                }
            }
        }

        _byFile = _all.ToLookup(one => one.Resource.File.Path, StringComparer.Ordinal);
        _byDirectory = _all.ToLookup(one => one.Resource.File.Directory, StringComparer.Ordinal);
    }

    public bool IsEmpty => _all.Count == 0;

    /// <summary>A superset of what a selector may select.</summary>
    public IEnumerable<Selectable> Candidates(LabelSelector selector)
    {
        foreach (var pair in selector.MatchLabels.Labels)
        {
            // No manifest shows what the cluster adds, so no lookup may start from it.
            if (pair.IsKnown && !ControllerLabels.IsOne(pair.Key) && pair.Key != "kubernetes.io/metadata.name")
            {
                return _byLabel.TryGetValue((pair.Key, pair.Value!), out var carriers) ? carriers.Union(_uncertain) : _uncertain;
            }
        }

        return _all;
    }

    /// <summary>Those to compare a selector of an object with, the nearest first.</summary>
    public IEnumerable<Selectable> Nearest(Resource from) => _all.Count <= Reach
        ? _all
        : _byFile[from.File.Path].Concat(_byDirectory[from.File.Directory]).Concat(_all).Distinct().Take(Reach);
}
