using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Fixing;

/// <summary>Manifests with what is found in them.</summary>
/// <param name="Inputs">The files.</param>
/// <param name="Findings">What is found, in the order of the files.</param>
internal sealed record CheckedManifests(ImmutableArray<ManifestInput> Inputs, ImmutableArray<Finding> Findings)
{
    public static CheckedManifests Check(ImmutableArray<ManifestInput> inputs, CheckOptions options) =>
        new(inputs, ParallelCheck.Check(ManifestGraph.Create(inputs, options), inputs));
}
