namespace Kubewright;

/// <summary>How sure and how bad a <see cref="ManifestFinding"/> is.</summary>
public enum FindingSeverity
{
    /// <summary>It depends on what is not among the manifests.</summary>
    Information,

    /// <summary>Something among the manifests contradicts it.</summary>
    Warning,

    /// <summary>The API server refuses it, or it provably cannot work.</summary>
    Error,
}
