using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Fixing;

/// <summary>What became of manifests to which the fixes of their findings were applied.</summary>
/// <param name="Inputs">The files after it, in their order.</param>
/// <param name="Applied">The fixes, in the order in which they were applied.</param>
/// <param name="Remaining">What is still found.</param>
internal sealed record FixedManifests(
    ImmutableArray<ManifestInput> Inputs,
    ImmutableArray<AppliedFix> Applied,
    ImmutableArray<Finding> Remaining);
