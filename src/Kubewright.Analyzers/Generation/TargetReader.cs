using Kubewright.Analyzers.Generation.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>Asks the compilation and its project what generated code can rely on.</summary>
internal static class TargetReader
{
    private const string Property = "build_property.";

    private const string ConstantsOnly = "constants";

    /// <summary>Whether the project wants generated code: unless its property <c>KubewrightGenerate</c> is false.</summary>
    public static bool IsOn(AnalyzerConfigOptions options) =>
        !bool.TryParse(Wanted(options), out var isOn) || isOn;

    /// <summary>Whether the project's C# is new enough: generated code is nullable-aware and uses what C# 9 has.</summary>
    public static bool CanBeRead(ParseOptions? options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };

    /// <summary>Whether the project wants every member of every object, used or not.</summary>
    public static bool WantsAll(AnalyzerConfigOptions options) => Wanted(options) == "all";

    public static GenerationTarget Read(Compilation compilation, AnalyzerConfigOptions options, ParseOptions parseOptions)
    {
        var manifests = ManifestsClass.Find(compilation, options);
        var hasLibrary = compilation.GetTypeByMetadataName("Kubewright.Deployment") is not null;
        return new GenerationTarget(
            manifests.Namespace,
            manifests.Name,
            manifests.IsNamespace,
            IsOn(options) && CanBeRead(parseOptions),
            hasLibrary,
            hasLibrary && Wanted(options) != ConstantsOnly,
            WrittenManifests.Read(options) != WrittenManifests.None,
            KubernetesClientModels.Find(compilation));
    }

    private static string Wanted(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property + "KubewrightGenerate", out var value) ? value.Trim().ToLowerInvariant() : "";
}
