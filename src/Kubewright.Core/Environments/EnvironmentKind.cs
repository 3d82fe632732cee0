namespace Kubewright.Core.Environments;

/// <summary>What makes the objects of an environment.</summary>
public enum EnvironmentKind
{
    /// <summary>A kustomization that no other one uses.</summary>
    Kustomization,

    /// <summary>A chart with one set of values.</summary>
    Chart,

    /// <summary>Files that belong to no kustomization and no chart.</summary>
    Files,
}
