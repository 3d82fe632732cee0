using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Commands;

/// <summary>Checks manifests for several versions of Kubernetes at once.</summary>
internal static class VersionsCheck
{
    /// <summary>What is found for any of some versions, in the order of the files and of the text; what is not found for all of them says for which.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="options">What holds for all of the versions.</param>
    /// <param name="versions">The versions, at least one.</param>
    /// <param name="only">The environments to look at alone; null for all files and all environments.</param>
    public static ImmutableArray<Finding> Check(
        LoadedManifests manifests,
        CheckOptions options,
        ImmutableArray<KubernetesVersion> versions,
        DeployedEnvironments? only = null)
    {
        if (versions.Length == 1)
        {
            return Check(manifests, options, versions[0], only);
        }

        return
        [
            .. new FileOrder(manifests.Inputs)
                .Sort(VersionFindings.Merge([.. versions.Select(version => (version, Check(manifests, options, version, only)))])),
        ];
    }

    /// <summary>What is found for one version.</summary>
    /// <param name="manifests">The manifests.</param>
    /// <param name="options">What else is assumed of the cluster.</param>
    /// <param name="version">The version.</param>
    /// <param name="only">The environments to look at alone; null for all files and all environments.</param>
    public static ImmutableArray<Finding> Check(
        LoadedManifests manifests,
        CheckOptions options,
        KubernetesVersion version,
        DeployedEnvironments? only = null)
    {
        var graph = ManifestGraph.Create(manifests.Inputs, options with { KubernetesVersion = version }, only ?? manifests.Deployed);
        return ParallelCheck.Check(graph, only is null ? manifests.Inputs : []);
    }
}
