using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>Which manifests the build writes to the output folder, as the project's property says.</summary>
internal static class WrittenManifests
{
    public const string Property = "KubewrightWriteManifests";

    /// <summary>Those that attributes describe: what holds where the project does not say.</summary>
    public const string Attributes = "attributes";

    /// <summary>Those, and those of the project's manifest files.</summary>
    public const string All = "all";

    /// <summary>Those that attributes describe, as a base of kustomize with an overlay for each environment.</summary>
    public const string Kustomize = "kustomize";

    public const string None = "false";

    public static readonly string[] Choices = [Attributes, All, Kustomize, None];

    public static string Read(AnalyzerConfigOptions options) => new OptionReader(options, "build_property.", "property").OneOf(Property, Choices) ?? Attributes;
}
