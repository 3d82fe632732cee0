using Kubewright.Model;

namespace Kubewright;

/// <summary>A builder of an object that runs pods: Deployment, StatefulSet, DaemonSet, ReplicaSet, Pod, Job or CronJob.</summary>
public abstract class Workload : Resource
{
    // Only what is built from nothing gets defaults: a finished manifest says all that it means.
    private readonly bool _isNew;

    private protected Workload(string apiVersion, string kind, string name)
        : base(apiVersion, kind, name) => _isNew = true;

    private protected Workload(Manifest manifest, string kind)
        : base(manifest, kind)
    {
    }

    private protected Workload(Place place)
        : base(place)
    {
    }

    /// <summary>What each pod is made from: its labels, annotations and spec. Of a Pod, the Pod itself.</summary>
    public abstract PodTemplateSpec PodTemplate { get; }

    /// <summary>The spec of each pod.</summary>
    public PodSpec PodSpec => PodTemplate.Spec;

    /// <summary>The labels of each pod, which Services and other selectors look at.</summary>
    public ScalarMap<string> PodLabels => PodTemplate.Metadata.Labels;

    /// <summary>The containers of each pod, by name.</summary>
    public KeyedList<Container> Containers => PodSpec.Containers;

    /// <summary>The ports that the containers declare, by name.</summary>
    public WorkloadPorts Ports => new(this);

    /// <summary>The containers with those as members whose names generated code knows.</summary>
    protected static TContainers ContainersOf<TWorkload, TContainers>(TWorkload workload)
        where TWorkload : Workload
        where TContainers : NamedContainers<TWorkload>, new() => View<TWorkload, TContainers>(workload, workload.PodSpec.Containers);

    /// <summary>The init containers with those as members whose names generated code knows.</summary>
    protected static TContainers InitContainersOf<TWorkload, TContainers>(TWorkload workload)
        where TWorkload : Workload
        where TContainers : NamedContainers<TWorkload>, new() => View<TWorkload, TContainers>(workload, workload.PodSpec.InitContainers);

    private static TContainers View<TWorkload, TContainers>(TWorkload workload, KeyedList<Container> containers)
        where TWorkload : Workload
        where TContainers : NamedContainers<TWorkload>, new()
    {
        var named = new TContainers { Workload = workload };
        named.PointAt(containers);
        return named;
    }

    /// <summary>The selector that the workload finds its own pods by; null for a kind whose controller makes it.</summary>
    internal virtual LabelSelector? OwnSelector => null;

    /// <summary>
    /// Gives a workload that was started by its name, and that has containers, what it cannot do without: a selector, which is its pods' labels or
    /// else <c>app</c> with its name, and of a Job the restart policy Never.
    /// </summary>
    internal void Default()
    {
        if (!_isNew || Containers.Count == 0)
        {
            return;
        }

        if (OwnSelector is { } selector)
        {
            if (selector is { MatchLabels.Count: 0, MatchExpressions.Count: 0 })
            {
                DefaultSelector(selector);
            }
        }
        else if (EndsByItself && PodSpec.RestartPolicy is null)
        {
            PodSpec.RestartPolicy = RestartPolicy.Never;
        }
    }

    /// <summary>Whether its pods run to their end, as those of a Job do.</summary>
    internal virtual bool EndsByItself => false;

    private protected override void Complete() => Default();

    private void DefaultSelector(LabelSelector selector)
    {
        if (PodLabels.Count == 0)
        {
            SelectBy("app", Name ?? "");
            return;
        }

        foreach (var pair in PodLabels)
        {
            selector.MatchLabels[pair.Key] = pair.Value;
        }
    }

    /// <summary>
    /// The pairs by which others can select the workload's pods: what its own selector requires, or all labels of its pods where it has none.
    /// </summary>
    internal List<KeyValuePair<string, string>> SelectedBy() =>
        OwnSelector is { MatchLabels.Count: > 0 } selector ? [.. selector.MatchLabels] : [.. PodLabels];

    internal override void SetLabel(string key, string value)
    {
        base.SetLabel(key, value);
        SetPodLabel(key, value);
    }

    /// <summary>Sets a label of the pods. A pair of the workload's own selector changes with it, or the pods would no longer be its own.</summary>
    internal void SetPodLabel(string key, string value)
    {
        PodLabels[key] = value;
        if (OwnSelector is { } selector && selector.MatchLabels.Contains(key))
        {
            selector.MatchLabels[key] = value;
        }
    }

    /// <summary>Sets a label of the pods that the workload finds them by.</summary>
    internal void SelectBy(string key, string value)
    {
        if (OwnSelector is { } selector)
        {
            selector.MatchLabels[key] = value;
        }

        PodLabels[key] = value;
    }
}
