using System.Collections.Immutable;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Input;

/// <summary>The manifests that a command works on.</summary>
/// <param name="Files">What could be read, in the order of the command line.</param>
/// <param name="IsWhole">Whether everything that the command line names could be read.</param>
internal sealed record LoadedManifests(ImmutableArray<LoadedFile> Files, bool IsWhole)
{
    /// <summary>A sentence for each path and file that was not read, and why.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The files as one set, in their order.</summary>
    public ImmutableArray<ManifestInput> Inputs { get; } = [.. Files.Select(file => new ManifestInput(file.Manifest))];

    private readonly Lazy<Dictionary<SourceFile, ManifestFile>> _byFile = new(() => Files.ToDictionary(file => file.Manifest.File, file => file.Manifest));

    /// <summary>What of a file may not be shown.</summary>
    public SecretText SecretsOf(SourceFile file) => _byFile.Value.TryGetValue(file, out var manifest) ? SecretReader.Of(manifest) : SecretText.None;
}
