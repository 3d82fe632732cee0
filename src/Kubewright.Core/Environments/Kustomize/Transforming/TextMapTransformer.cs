using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>
/// <c>labels</c>, <c>commonLabels</c> and <c>commonAnnotations</c>: adds texts by key (api/filters/labels, api/filters/annotations). As in kustomize
/// one node stands
/// in all places of an object, so that a later patch of one of them changes them all.
/// </summary>
internal sealed class TextMapTransformer(string name, string by, ImmutableArray<YamlEntry> texts, FieldSpecs fields) : ITransformer
{
    public string Name => name;

    public void Transform(ResourceList resources)
    {
        foreach (var resource in resources.All)
        {
            foreach (var text in texts)
            {
                var value = TreeNode.Scalar(((YamlScalar)text.Value).Value, ScalarTags.Text, text.Value.Span, by);
                new FieldVisitor(node => TreeEdit.SetField(node, text.Name, value, text.Key.Span, by), TreeKind.Mapping, text.Key.Span, by)
                    .Visit(resource, fields);
            }
        }
    }
}
