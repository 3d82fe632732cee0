using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>
/// Reads the OpenAPI definitions that <c>crds</c> lists: fields of own kinds that name other objects (api/internal/accumulator/loadconfigfromcrds.go).
/// </summary>
internal sealed class CrdReader
{
    private static readonly string[] ObjectFields = ["apiVersion", "kind", "metadata"];

    private readonly YamlMapping _definitions;
    private readonly List<FieldSpec> _annotations = [];
    private readonly List<FieldSpec> _labels = [];
    private readonly List<FieldSpec> _names = [];
    private readonly List<NameReference> _references = [];

    private CrdReader(YamlMapping definitions) => _definitions = definitions;

    public static TransformerConfiguration Read(SourceFile file)
    {
        if (ConfigurationReader.ReadRoot(file) is not { } definitions)
        {
            return TransformerConfiguration.Empty;
        }

        var reader = new CrdReader(definitions);
        foreach (var entry in definitions.Entries)
        {
            if (Properties(entry.Value) is { } properties && Array.TrueForAll(ObjectFields, field => properties[field] is not null))
            {
                reader.ReadProperties(new GroupKind("", "", entry.Name.Substring(entry.Name.LastIndexOf('.') + 1)), properties, [], 0);
            }
        }

        return new TransformerConfiguration
        {
            CommonAnnotations = FieldSpecs.Of(reader._annotations),
            CommonLabels = FieldSpecs.Of(reader._labels),
            NamePrefix = FieldSpecs.Of(reader._names),
            NameReferences = TransformerConfiguration.Merge(ImmutableArray<NameReference>.Empty, [.. reader._references]),
        };
    }

    private void ReadProperties(GroupKind type, YamlMapping properties, IReadOnlyList<string> path, int depth)
    {
        foreach (var entry in properties.Entries)
        {
            if (entry.Value is not YamlMapping property || depth > RenderingBudget.Depth)
            {
                continue;
            }

            var here = path.Concat([entry.Name]).ToList();
            FieldSpec Spec(params string[] more) => new(type, string.Join("/", here.Concat(more)), false);
            if (property["x-kubernetes-annotation"] is not null)
            {
                _annotations.Add(Spec());
            }

            if (property["x-kubernetes-label-selector"] is not null)
            {
                _labels.Add(Spec());
            }

            if (property["x-kubernetes-identity"] is not null)
            {
                _names.Add(Spec());
            }

            if (property["x-kubernetes-object-ref-api-version"] is YamlScalar version && property["x-kubernetes-object-ref-kind"] is YamlScalar kind)
            {
                var nameKey = property["x-kubernetes-object-ref-name-key"] is YamlScalar key ? key.Value : "name";
                _references.Add(new NameReference(new GroupKind("", version.Value, kind.Value), FieldSpecs.Of([Spec(nameKey)])));
            }

            if (property["$ref"] is YamlScalar reference && Properties(_definitions[reference.Value]) is { } inner)
            {
                ReadProperties(type, inner, here, depth + 1);
            }
        }
    }

    private static YamlMapping? Properties(YamlNode? definition) => ((definition as YamlMapping)?["Schema"] as YamlMapping)?["properties"] as YamlMapping;
}
