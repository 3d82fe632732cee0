using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>The schemas of an OpenAPI document that a kustomization names with <c>openapi</c>; they take the place of the built-in ones.</summary>
internal sealed class OpenApiMergeSchemas : IMergeSchemas
{
    private const string TypeExtension = "x-kubernetes-group-version-kind";

    private readonly YamlMapping? _definitions;
    private readonly Dictionary<(string, string), YamlMapping> _kinds = [];

    public OpenApiMergeSchemas(YamlMapping document, ClusterScope scope)
    {
        _definitions = document["definitions"] as YamlMapping;
        foreach (var entry in _definitions?.Entries ?? [])
        {
            if (entry.Value is YamlMapping definition && definition[TypeExtension] is YamlSequence types)
            {
                foreach (var type in types.Items.OfType<YamlMapping>())
                {
                    _kinds[TypeOf(type)] = definition;
                }
            }
        }

        AddScopes(document, scope);
    }

    public MergeSchema? Find(string apiVersion, string kind) =>
        _kinds.TryGetValue((apiVersion, kind), out var definition) ? new Schema(this, definition) : null;

    /// <summary>A kind whose paths have no namespace is cluster-scoped.</summary>
    private static void AddScopes(YamlMapping document, ClusterScope scope)
    {
        var namespaced = new HashSet<(string, string)>();
        var all = new HashSet<(string, string)>();
        foreach (var entry in (document["paths"] as YamlMapping)?.Entries ?? [])
        {
            if (entry.Value is YamlMapping path && path["get"] is YamlMapping get && get[TypeExtension] is YamlMapping type)
            {
                all.Add(TypeOf(type));
                if (entry.Name.IndexOf("namespaces/{namespace}", StringComparison.Ordinal) >= 0)
                {
                    namespaced.Add(TypeOf(type));
                }
            }
        }

        foreach (var type in all.Where(type => !namespaced.Contains(type)))
        {
            scope.Add(type.Item1, type.Item2);
        }
    }

    private static (string ApiVersion, string Kind) TypeOf(YamlMapping type)
    {
        var fields = new ConfigurationFields(type, isStrict: false);
        return (new GroupKind(fields.Value("group"), fields.Value("version"), "").ApiVersion, fields.Value("kind"));
    }

    private MergeSchema? Resolve(YamlNode? node)
    {
        for (var hops = 0; node is YamlMapping mapping && hops < RenderingBudget.Depth; hops++)
        {
            if (mapping["$ref"] is not YamlScalar reference)
            {
                return new Schema(this, mapping);
            }

            node = _definitions?[reference.Value.Substring(reference.Value.LastIndexOf('/') + 1)];
        }

        return null;
    }

    private sealed class Schema(OpenApiMergeSchemas schemas, YamlMapping mapping) : MergeSchema
    {
        public override string Strategy => mapping["x-kubernetes-patch-strategy"] is YamlScalar strategy ? strategy.Value : "";

        public override IReadOnlyList<string> Keys => mapping["x-kubernetes-list-map-keys"] is YamlSequence keys
            ? [.. keys.Items.OfType<YamlScalar>().Select(key => key.Value)]
            : mapping["x-kubernetes-patch-merge-key"] is YamlScalar key ? [key.Value] : [];

        public override MergeSchema? Items => mapping["type"] is YamlScalar { Value: "array" } ? schemas.Resolve(mapping["items"]) : null;

        public override MergeSchema? Field(string name) =>
            schemas.Resolve((mapping["properties"] as YamlMapping)?[name] ?? mapping["additionalProperties"]);
    }
}
