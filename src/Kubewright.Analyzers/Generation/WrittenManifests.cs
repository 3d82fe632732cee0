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

    public const string None = "false";

    public static readonly string[] Choices = [Attributes, All, None];

    public static string Read(AnalyzerConfigOptions options) => new OptionReader(options, "build_property.", "property").OneOf(Property, Choices) ?? Attributes;
}
