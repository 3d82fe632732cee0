using System.Collections.Immutable;

namespace Kubewright.Core.Environments;

/// <summary>What one deployment applies.</summary>
/// <param name="Name">How it is called: its directory, or its directory and values; <c>.</c> for the root.</param>
/// <param name="Kind">What makes its objects.</param>
/// <param name="Directory">The normalized directory of the kustomization or chart; of plain files the one that was asked for.</param>
/// <param name="Files">The paths of plain files; empty for kustomizations and charts, whose files are known when they are rendered.</param>
public sealed record Environment(string Name, EnvironmentKind Kind, string Directory, ImmutableArray<string> Files);
