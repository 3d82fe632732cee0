namespace Kubewright.Core.Graph.References;

/// <summary>What became of a reference.</summary>
public enum ReferenceOutcome
{
    /// <summary>What it names is among the manifests.</summary>
    Found,

    /// <summary>The cluster has it, or somebody declared that it is outside of the manifests.</summary>
    Provided,

    /// <summary>
    /// Nothing can be said: what is named may be in a file that could not be read, in an alternative, or in a namespace that only the cluster tells apart.
    /// </summary>
    Unproven,

    /// <summary>It is not among the manifests.</summary>
    Absent,

    /// <summary>It is not among the manifests, but a controller may make it of a custom resource of its name.</summary>
    MayBeMade,

    /// <summary>It is not among the manifests, but an object that was plainly meant is.</summary>
    Meant,

    /// <summary>It is among the manifests, but only in another namespace.</summary>
    OtherNamespace,
}
