using System.Collections.Immutable;
using Kubewright.Core.Graph;

namespace Kubewright.Tool.Input;

/// <summary>The manifests that a command works on.</summary>
/// <param name="Files">What could be read, in the order of the command line.</param>
/// <param name="IsWhole">Whether everything that the command line names could be read.</param>
internal sealed record LoadedManifests(ImmutableArray<LoadedFile> Files, bool IsWhole)
{
    /// <summary>The files as one set, in their order.</summary>
    public ImmutableArray<ManifestInput> Inputs { get; } = [.. Files.Select(file => new ManifestInput(file.Manifest))];
}
