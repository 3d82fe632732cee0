namespace Kubewright.Core.Graph.References;

/// <summary>What a reference is about, so that what is wrong with it has one home among the rules.</summary>
public enum ReferenceTopic
{
    /// <summary>An object that is named, with nothing more to say than that it is there.</summary>
    Object,

    /// <summary>The Service that an Ingress sends to.</summary>
    IngressService,

    /// <summary>The Service that a route of the Gateway API sends to.</summary>
    RouteService,

    /// <summary>What an autoscaler scales.</summary>
    ScaleTarget,

    /// <summary>The Service that gives the pods of a StatefulSet their names.</summary>
    GoverningService,
}
