using System.Collections.Immutable;
using Kubewright.Core.Settings;

namespace Kubewright.Core;

/// <summary>What a check assumes of the cluster and of the files it is given.</summary>
public sealed record CheckOptions
{
    public static readonly CheckOptions Default = new();

    /// <summary>The version of Kubernetes that the manifests are for.</summary>
    public KubernetesVersion KubernetesVersion { get; init; } = KubernetesVersion.Newest;

    /// <summary>Whether somebody said which version that is. Where nobody did, the cluster may be as old as the manifests.</summary>
    public bool IsKubernetesVersionStated { get; init; }

    /// <summary>Whether the cluster is newer than what is known here of Kubernetes: then it may have fields, values and kinds that are not known.</summary>
    public bool IsNewerThanKnown => KubernetesVersion > KubernetesVersion.Newest;

    /// <summary>The lowest node port that the cluster hands out (kube-apiserver --service-node-port-range).</summary>
    public int FirstNodePort { get; init; } = 30000;

    /// <summary>The highest node port that the cluster hands out.</summary>
    public int LastNodePort { get; init; } = 32767;

    /// <summary>The addresses that the cluster gives to Services; null where nobody said.</summary>
    public ServiceClusterIPRange? ServiceClusterIPRange { get; init; }

    /// <summary>Whether everything that is deployed is among the files, so that what is absent is missing.</summary>
    public bool ClosedWorld { get; init; }

    /// <summary>What is declared to be deployed from elsewhere, so that it is not missing.</summary>
    public ImmutableArray<ExternalObject> Externals { get; init; } = [];

    /// <summary>The paths of the environments that count, whole or their last directories; all that are found where there are none.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>Whether a comment that suppresses findings must say why.</summary>
    public bool RequiresSuppressionReason { get; init; }
}
