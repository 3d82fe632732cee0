namespace Kubewright.Core.Graph.Selecting;

/// <summary>What a selector is for. Each use has a truth of its own, since what an empty or absent one selects differs.</summary>
public enum SelectorUse
{
    /// <summary>The pods whose evictions a PodDisruptionBudget limits: an empty one selects every pod of the namespace.</summary>
    Budget,

    /// <summary>The pods that a NetworkPolicy is about: an empty one selects every pod of the namespace.</summary>
    Policy,

    /// <summary>
    /// The pods that a NetworkPolicy lets talk: an empty one selects every pod, with a namespaceSelector those of the namespaces that it selects.
    /// </summary>
    Peer,

    /// <summary>The Services that a ServiceMonitor scrapes, by the labels of the Services themselves.</summary>
    MonitoredServices,

    /// <summary>The pods that a PodMonitor scrapes.</summary>
    MonitoredPods,

    /// <summary>The pods that others are placed beside, or apart from: an absent one selects none.</summary>
    Placement,

    /// <summary>Namespaces, by their labels.</summary>
    Namespaces,

    /// <summary>The objects for which a webhook is called: an empty one selects all of them.</summary>
    Objects,

    /// <summary>The pods that an object of a service mesh is about: an empty one selects every pod of the namespace.</summary>
    Mesh,

    /// <summary>The pods of an Istio gateway, in whatever namespace.</summary>
    Gateway,

    /// <summary>The pods of a part of a Service that a DestinationRule names.</summary>
    Subset,
}
