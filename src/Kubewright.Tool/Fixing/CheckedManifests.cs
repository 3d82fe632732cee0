using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Fixing;

/// <summary>Manifests with what is found in them.</summary>
/// <param name="Inputs">The files.</param>
/// <param name="Findings">What is found, in the order of the files.</param>
internal sealed record CheckedManifests(ImmutableArray<ManifestInput> Inputs, ImmutableArray<Finding> Findings)
{
    /// <param name="inputs">The files.</param>
    /// <param name="options">What they are checked for.</param>
    /// <param name="findDeployed">Finds what files deploy; null where what is not among them is not known.</param>
    public static CheckedManifests Check(
        ImmutableArray<ManifestInput> inputs,
        CheckOptions options,
        Func<ImmutableArray<ManifestInput>, DeployedEnvironments>? findDeployed = null) =>
        new(inputs, ParallelCheck.Check(ManifestGraph.Create(inputs, options, findDeployed?.Invoke(inputs)), inputs));
}
