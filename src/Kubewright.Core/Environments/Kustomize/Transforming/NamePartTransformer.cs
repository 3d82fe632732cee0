using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary><c>namePrefix</c> and <c>nameSuffix</c> (api/internal/builtins/PrefixTransformer.go, SuffixTransformer.go).</summary>
internal sealed class NamePartTransformer(bool isPrefix, YamlScalar text, FieldSpecs fields) : ITransformer
{
    /// <summary>Objects whose names are given by what they are about.</summary>
    private static readonly GroupKind[] Kept =
        [new("", "", "CustomResourceDefinition"), new("apiregistration.k8s.io", "", "APIService"), new("", "", "Namespace")];

    public string Name => isPrefix ? "PrefixTransformer" : "SuffixTransformer";

    public void Transform(ResourceList resources)
    {
        var by = isPrefix ? "namePrefix" : "nameSuffix";
        var visitor = new FieldVisitor(
            node =>
            {
                TreeEdit.Demand(node, TreeKind.Scalar);
                node.Compose(isPrefix ? text.Value + node.Value : node.Value + text.Value, by, text.Span);
                node.Tag = "";
            },
            TreeKind.Scalar,
            text.Span,
            by);
        foreach (var resource in resources.All)
        {
            var type = resource.OriginalId.Type;
            if (Array.Exists(Kept, type.IsSelectedBy))
            {
                continue;
            }

            foreach (var field in fields.All)
            {
                if (!type.IsSelectedBy(field.Type))
                {
                    continue;
                }

                if (field.Path == "metadata/name")
                {
                    resource.AppendTo(isPrefix ? BuildAnnotations.Prefixes : BuildAnnotations.Suffixes, text.Value);
                    resource.StoreId();
                }

                visitor.Visit(resource, field);
            }
        }
    }
}
