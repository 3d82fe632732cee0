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

    /// <summary>Reads the target of a project whose classes with attributes are public, as far as what is written can be.</summary>
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
            manifests is { IsNamespace: false, HasOwnPart: false },
            BuildPropertiesOf(compilation, options).ToEquatableArray(),
            KubernetesClientModels.Find(compilation));
    }

    /// <summary>
    /// The properties that name the project's image, with the defaults of the .NET SDK (Microsoft.NET.Build.Containers.targets): the repository is the
    /// assembly's name in small letters, the tag is latest.
    /// </summary>
    private static IEnumerable<NamedValue> BuildPropertiesOf(Compilation compilation, AnalyzerConfigOptions options)
    {
        var registry = PropertyOf(options, "ContainerRegistry");
        var repository = PropertyOf(options, "ContainerRepository") is { Length: > 0 } stated ? stated
            : PropertyOf(options, "ContainerImageName") is { Length: > 0 } older ? older
            : Repository(compilation.AssemblyName ?? "");
        var tag = PropertyOf(options, "ContainerImageTag") is { Length: > 0 } one ? one
            : PropertyOf(options, "ContainerImageTags") is { Length: > 0 } several ? several : "latest";
        yield return new NamedValue("ContainerImage", (registry.Length == 0 ? "" : registry + "/") + repository + ":" + tag);
        yield return new NamedValue("ContainerRegistry", registry);
        yield return new NamedValue("ContainerRepository", repository);
        yield return new NamedValue("ContainerImageTag", tag);
        if (PropertyOf(options, "Version") is { Length: > 0 } version)
        {
            yield return new NamedValue("Version", version);
        }
    }

    private static string Repository(string name) =>
        new(name.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_' or '-' or '/' ? letter : '-')
            .ToArray());

    private static string PropertyOf(AnalyzerConfigOptions options, string name) => options.TryGetValue(Property + name, out var value) ? value.Trim() : "";

    private static string Wanted(AnalyzerConfigOptions options) =>
        options.TryGetValue(Property + "KubewrightGenerate", out var value) ? value.Trim().ToLowerInvariant() : "";
}
