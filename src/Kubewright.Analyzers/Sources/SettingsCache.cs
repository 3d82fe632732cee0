using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Sources;

/// <summary>The settings file of a project, for as long as the host keeps its text: <c>kubewright.yaml</c> beside the project or above it.</summary>
internal static class SettingsCache
{
    private static readonly TextCache<ProjectSettings> Files = new(SettingsReader.Read);

    /// <summary>The settings that hold for a project: those of the nearest file; <see cref="LocatedSettings.None"/> where there is none.</summary>
    public static LocatedSettings Read(AnalyzerOptions options)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        if (!provider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var project))
        {
            return LocatedSettings.None;
        }

        var folder = SourcePath.Normalize(project).TrimEnd('/') + "/";
        var nearest = options.AdditionalFiles
            .Where(file => IsSettings(file.Path) && ManifestFileOptions.Read(provider.GetOptions(file)).IsManifest)
            .Where(file => folder.StartsWith(DirectoryOf(file), StringComparison.Ordinal))
            .OrderByDescending(file => DirectoryOf(file).Length)
            .FirstOrDefault();
        return nearest is not null && Files.Read(nearest) is { } settings
            ? new LocatedSettings(settings, DirectoryOf(nearest), static file => file.Path)
            : LocatedSettings.None;
    }

    // Most files of a compilation are not, so the name is compared before a path is taken apart.
    private static bool IsSettings(string path) => path.EndsWith(KubewrightSettings.FileName, StringComparison.OrdinalIgnoreCase)
        && SourcePath.Normalize(path).EndsWith("/" + KubewrightSettings.FileName, StringComparison.OrdinalIgnoreCase);

    private static string DirectoryOf(AdditionalText file) =>
        SourcePath.Normalize(file.Path) is var path ? path.Substring(0, path.LastIndexOf('/') + 1) : "";
}
