using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Fixing;

/// <summary>Manifests with what is found in them.</summary>
/// <param name="Inputs">The files.</param>
/// <param name="Findings">What is found, in the order of the files.</param>
internal sealed record CheckedManifests(ImmutableArray<ManifestInput> Inputs, ImmutableArray<Finding> Findings)
{
    /// <param name="inputs">The files.</param>
    /// <param name="options">What they are checked for.</param>
    /// <param name="repositories">Where what their environments need besides them is read; null where nothing is.</param>
    public static CheckedManifests Check(ImmutableArray<ManifestInput> inputs, CheckOptions options, Repositories? repositories = null) =>
        new(inputs, ParallelCheck.Check(ManifestGraph.Create(inputs, options, repositories?.Environments(inputs)), inputs));
}
