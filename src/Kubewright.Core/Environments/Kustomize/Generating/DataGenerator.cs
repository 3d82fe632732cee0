using System.Collections.Immutable;
using System.Text;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Generating;

/// <summary>An entry of <c>configMapGenerator</c> or <c>secretGenerator</c> (api/internal/generators).</summary>
/// <param name="isSecret">Whether it makes a Secret.</param>
/// <param name="arguments">The entry.</param>
/// <param name="common">The kustomization's <c>generatorOptions</c>; null for none.</param>
/// <param name="name">The name, where the entry itself has none.</param>
/// <param name="space">The namespace, where the entry itself has none.</param>
/// <param name="scope">The kustomization.</param>
internal sealed class DataGenerator(
    bool isSecret, ConfigurationFields arguments, ConfigurationFields? common, YamlScalar? name, YamlScalar? space, KustomizationScope scope) : IGenerator
{
    private static readonly UTF8Encoding Strict = new(false, true);

    private readonly string _by = isSecret ? "secretGenerator" : "configMapGenerator";

    public string Name => isSecret ? "SecretGenerator" : "ConfigMapGenerator";

    public IReadOnlyList<TreeResource> Generate()
    {
        var place = arguments.Mapping.HeadSpan;
        var named = arguments.Text("name") ?? name ?? throw new RefusedException("a configmap must have a name", place);
        var root = TreeNode.Mapping(place, _by);
        Add(root, "apiVersion", Text("v1", place), place);
        Add(root, "kind", Text(isSecret ? "Secret" : "ConfigMap", place), place);
        var metadata = TreeNode.Mapping(place, _by);
        Add(root, "metadata", metadata, place);
        Add(metadata, "name", Text(named.Value, named.Span), named.Span);
        if ((arguments.Text("namespace") ?? space) is { } stated)
        {
            Add(metadata, "namespace", Text(stated.Value, stated.Span), stated.Span);
        }

        if (isSecret)
        {
            var type = arguments.Text("type");
            Add(root, "type", Text(type?.Value ?? "Opaque", type?.Span ?? place), type?.Span ?? place);
        }

        AddData(root, place);
        var options = arguments.Fields("options");
        AddTexts(metadata, "labels", options);
        AddTexts(metadata, "annotations", options);
        if (Flag(options, "immutable"))
        {
            var span = (options?.Find("immutable") ?? common!.Find("immutable"))!.Span;
            Add(root, "immutable", TreeNode.Scalar("true", ScalarTags.Boolean, span, _by), span);
        }

        var resource = new TreeResource(root, scope.Session.ClusterScope);
        if (!Flag(options, "disableNameSuffixHash"))
        {
            resource.SetAnnotation(BuildAnnotations.NeedsHash, BuildAnnotations.Enabled);
        }

        resource.SetTexts("annotations", resource.Texts("annotations"));
        var behavior = arguments.Value("behavior");
        resource.SetAnnotation(BuildAnnotations.Behavior, behavior is "create" or "merge" or "replace" ? behavior : "unspecified");
        return [resource];
    }

    private void AddData(TreeNode root, SourceSpan place)
    {
        if (isSecret)
        {
            Add(root, "data", TreeNode.Mapping(place, _by), place);
        }

        foreach (var pair in KeyValueSources.Read(arguments, scope))
        {
            var text = isSecret ? null : Decode(pair.Value);
            var field = isSecret || text is not null ? "data" : "binaryData";
            if (root[field] is null)
            {
                Add(root, field, TreeNode.Mapping(place, _by), place);
            }

            var value = Text(RenderingBudget.Check(text ?? Base64(pair.Value)), pair.Span);
            value.Style = value.Value.IndexOf('\n') >= 0 ? YamlScalarStyle.Literal : YamlScalarStyle.Plain;
            Add(root[field]!, pair.Key, value, pair.Span);
        }
    }

    /// <summary>The entry's own labels or annotations, and the common ones that it does not state.</summary>
    private void AddTexts(TreeNode metadata, string field, ConfigurationFields? options)
    {
        var own = options?.TextMap(field) ?? ImmutableArray<YamlEntry>.Empty;
        var all = own
            .Concat((common?.TextMap(field) ?? ImmutableArray<YamlEntry>.Empty).Where(entry => !own.Any(one => one.Name == entry.Name)))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ToList();
        if (all.Count == 0)
        {
            return;
        }

        var mapping = TreeNode.Mapping(all[0].Key.Span, _by);
        foreach (var entry in all)
        {
            var value = Text(((YamlScalar)entry.Value).Value, entry.Value.Span);
            value.Style = YamlScalarStyle.SingleQuoted;
            Add(mapping, entry.Name, value, entry.Key.Span);
        }

        Add(metadata, field, mapping, all[0].Key.Span);
    }

    private bool Flag(ConfigurationFields? options, string flag) => (options?.Flag(flag) ?? false) || (common?.Flag(flag) ?? false);

    private TreeNode Text(string value, SourceSpan span) => TreeNode.Scalar(value, ScalarTags.Text, span, _by);

    private void Add(TreeNode mapping, string key, TreeNode value, SourceSpan span) =>
        mapping.Fields.Add(new TreeField(TreeNode.Scalar(key, ScalarTags.Text, span, _by), value));

    /// <summary>The text in UTF-8; null where the bytes are none.</summary>
    private static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Base64 in lines of 70 characters; one line alone has no end.</summary>
    private static string Base64(byte[] bytes)
    {
        const int Line = 70;
        var text = Convert.ToBase64String(bytes);
        if ((text.Length / Line) + 1 == 1)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + (text.Length / Line) + 1);
        for (var i = 0; i < text.Length; i += Line)
        {
            result.Append(text, i, Math.Min(Line, text.Length - i)).Append('\n');
        }

        return result.ToString();
    }
}
