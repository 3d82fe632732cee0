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

    /// <summary>Whether the project wants every member of every object, used or not.</summary>
    public static bool WantsAll(AnalyzerConfigOptions options) => Wanted(options) == "all";

    public static GenerationTarget Read(Compilation compilation, AnalyzerConfigOptions options, ParseOptions parseOptions)
    {
        var root = options.TryGetValue(Property + "RootNamespace", out var stated) && stated.Trim().Length > 0
            ? stated.Trim()
            : compilation.AssemblyName ?? "";
        var space = NamePolicy.Namespace(root);

        // Generated code is nullable-aware and uses what C# 9 has.
        var isOn = IsOn(options) && parseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        var hasLibrary = compilation.GetTypeByMetadataName("Kubewright.Deployment") is not null;
        return new GenerationTarget(
            space,
            isOn,
            hasLibrary,
            hasLibrary && Wanted(options) != ConstantsOnly,
            WrittenManifests.Read(options) != WrittenManifests.None,
            HasNamespace(compilation, space + ".Manifests"),
            KubernetesClientModels.Find(compilation));
    }

    private static string Wanted(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property + "KubewrightGenerate", out var value) ? value.Trim().ToLowerInvariant() : "";

    private static bool HasNamespace(Compilation compilation, string name)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            space = space?.GetMembers(part.TrimStart('@')).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return space is not null;
    }
}
