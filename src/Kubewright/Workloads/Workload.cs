using Kubewright.Model;

namespace Kubewright;

/// <summary>A builder of an object that runs pods: Deployment, StatefulSet, DaemonSet, ReplicaSet, Pod, Job or CronJob.</summary>
public abstract class Workload : Resource
{
    private protected Workload(string apiVersion, string kind, string name)
        : base(apiVersion, kind, name)
    {
    }

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
