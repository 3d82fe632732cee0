using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>
/// Distinguishes manifests from the YAML that lies beside them: chart values, compose files, workflows, kustomizations, tool configurations. What
/// is not a manifest is never judged, however broken it is.
/// </summary>
internal static class ManifestSigns
{
    private static readonly Lazy<ImmutableHashSet<string>> Kinds = new(() => [.. ApiSchema.Kinds.Select(kind => kind.Kind)]);

    private static readonly Regex ApiVersionKey = new(@"^[ \t{]*[""']?apiVersion[""']?[ \t]*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex KindKey = new(@"^[ \t{]*[""']?kind[""']?[ \t]*:", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    /// <summary>Whether Kubernetes itself has a kind of that name in some group.</summary>
    public static bool IsKindOfKubernetes(string kind) => Kinds.Value.Contains(kind);

    /// <summary>Whether the API server itself serves objects of exactly that type.</summary>
    public static bool IsServed(Resource resource) =>
        ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is not null;

    /// <summary>
    /// Whether a mapping with an apiVersion or a kind is a Kubernetes object: it has metadata, or Kubernetes has a kind of that name and
    /// the mapping a spec. A <c>Chart.yaml</c> or <c>skaffold.yaml</c> is none.
    /// </summary>
    public static bool IsObject(Resource resource) =>
        resource is not Kustomization
        && (resource.Metadata.Node is not null || IsServed(resource) || (IsKindOfKubernetes(resource.Kind) && resource.Spec is not null));

    /// <summary>Whether a file holds at least one Kubernetes object.</summary>
    public static bool HoldsObjects(ManifestFile file) => file.Resources.Any(IsObject);

    /// <summary>Whether a document is, or was meant to be, a Kubernetes object: it is one, its text has the keys of one, or its neighbours are some.</summary>
    public static bool IsManifest(ManifestFile file, YamlDocument document) =>
        HoldsObjects(file) || (document.Root is null && HasKeysOfAnObject(document.Span.Text));

    private static bool HasKeysOfAnObject(string text) => ApiVersionKey.IsMatch(text) && KindKey.IsMatch(text);
}
