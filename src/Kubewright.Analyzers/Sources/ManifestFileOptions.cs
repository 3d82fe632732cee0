using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Sources;

/// <summary>What the project and its <c>.editorconfig</c> say about one additional file.</summary>
internal sealed class ManifestFileOptions
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.Kubewright";

    private static readonly PerObject<AnalyzerConfigOptions, ManifestFileOptions> Known = new(static options => new ManifestFileOptions(options));

    private ManifestFileOptions(AnalyzerConfigOptions options)
    {
        var metadata = new OptionReader(options, MetadataPrefix, "metadata");
        IsManifest = metadata.Boolean("Manifest") ?? false;
        IsOfApplication = metadata.Boolean("Application") ?? false;
        IsBaseline = metadata.Boolean("Baseline") ?? false;
        IsRepository = metadata.Boolean("Repository") ?? false;
        IsShared = metadata.Boolean("Shared") ?? false;
        Set = metadata.Text("Set") ?? "";
        Namespace = metadata.Namespace("Namespace");
        Severities = new FileSeverities(options);
        Problems = [.. metadata.Problems, .. Severities.Problems];
    }

    /// <summary>Whether the file is a manifest: only what the project lists as <c>KubernetesManifest</c> is.</summary>
    public bool IsManifest { get; }

    /// <summary>Whether the file is the Dockerfile or one of the appsettings of the project's application.</summary>
    public bool IsOfApplication { get; }

    /// <summary>Whether the file holds the findings that were there before.</summary>
    public bool IsBaseline { get; }

    /// <summary>Whether the file is what a build says of the repository's projects and images.</summary>
    public bool IsRepository { get; }

    /// <summary>Whether the file is in a folder that the projects of a solution share, so that one of them reports for all.</summary>
    public bool IsShared { get; }

    /// <summary>The set that the file belongs to; empty for the set of all files that name none.</summary>
    public string Set { get; }

    /// <summary>The namespace that the file is applied to; null where the project does not say.</summary>
    public string? Namespace { get; }

    public FileSeverities Severities { get; }

    /// <summary>What could not be understood, one sentence each.</summary>
    public ImmutableArray<string> Problems { get; }

    public static ManifestFileOptions Read(AnalyzerConfigOptions options) => Known.Of(options);
}
