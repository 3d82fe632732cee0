using System.Collections.Immutable;

namespace Kubewright.Core.Environments;

/// <summary>What one deployment applies.</summary>
/// <param name="Name">How it is called: its directory, or its directory and values; <c>.</c> for the root.</param>
/// <param name="Kind">What makes its objects.</param>
/// <param name="Directory">The normalized directory of the kustomization or chart; of plain files the one that was asked for.</param>
/// <param name="Files">The paths of plain files, or of the values files that are laid over a chart's own values; empty for kustomizations.</param>
public sealed record Environment(string Name, EnvironmentKind Kind, string Directory, ImmutableArray<string> Files);
