namespace Kubewright.Core.Graph.References;

/// <summary>In which namespace a reference is looked up.</summary>
public enum ReferenceScope
{
    /// <summary>In that of the object that it is written in.</summary>
    Own,

    /// <summary>In the one that a field <c>namespace</c> beside the name states, else in that of the object.</summary>
    Stated,

    /// <summary>In none: what it names belongs to the cluster.</summary>
    Cluster,
}
