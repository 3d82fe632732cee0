using Kubewright.Core.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Sources;

/// <summary>The manifests that have been read, for as long as the host keeps their texts.</summary>
internal static class ManifestCache
{
    private static readonly TextCache<ManifestFile> Files = new(static file => ManifestReader.Read(file, CancellationToken.None));

    /// <summary>Reads a file; null where the host cannot. What comes out is named by the file's own path.</summary>
    public static ManifestFile? Read(AdditionalText file) => Files.Read(file);

    /// <summary>Reads a text as the file of a path.</summary>
    public static ManifestFile Read(string path, SourceText text) => Files.Read(path, text);
}
