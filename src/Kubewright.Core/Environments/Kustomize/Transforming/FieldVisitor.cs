using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>Finds the nodes that a field's path leads to, and makes them where the field says so (api/filters/fieldspec).</summary>
/// <param name="set">What is done with each node.</param>
/// <param name="createKind">The kind of node that is made at the path's end; null where none is made.</param>
/// <param name="span">Where what is made is written.</param>
/// <param name="by">The transformer.</param>
internal sealed class FieldVisitor(Action<TreeNode> set, TreeKind? createKind, SourceSpan span, string by)
{
    /// <summary>Visits a field of an object that has it.</summary>
    public void Visit(TreeResource resource, FieldSpec spec)
    {
        if (resource.Type.IsSelectedBy(spec.Type))
        {
            Visit(resource.Root, spec, 0);
        }
    }

    public void Visit(TreeResource resource, FieldSpecs specs)
    {
        foreach (var spec in specs.All)
        {
            Visit(resource, spec);
        }
    }

    private void Visit(TreeNode node, FieldSpec spec, int part)
    {
        if (part == spec.Parts.Count)
        {
            set(node);
        }
        else if (node.IsNull)
        {
        }
        else if (node.IsSequence)
        {
            for (var i = 0; i < node.Items.Count; i++)
            {
                Visit(node.Items[i], spec, part);
            }
        }
        else if (node.IsMapping)
        {
            VisitField(node, spec, part);
        }
        else
        {
            throw new RefusedException($"considering field '{spec.Path}': expected sequence or mapping node", node.Span);
        }
    }

    private void VisitField(TreeNode mapping, FieldSpec spec, int part)
    {
        var name = spec.Parts[part];
        var isList = name.EndsWith("[]", StringComparison.Ordinal);
        name = isList ? name.Substring(0, name.Length - 2) : name;
        if (name.Length == 0)
        {
            throw new RefusedException($"considering field '{spec.Path}': cannot set or create an empty field name", null);
        }

        var isCreated = spec.Create && createKind is not null && !isList;
        var kind = isList ? TreeKind.Sequence : part == spec.Parts.Count - 1 ? createKind : TreeKind.Mapping;
        var field = mapping[name];
        if (field is null)
        {
            if (!isCreated)
            {
                return;
            }

            field = kind switch
            {
                TreeKind.Mapping => TreeNode.Mapping(span, by),
                TreeKind.Sequence => TreeNode.Sequence(span, by),
                _ => TreeNode.Scalar("", "", span, by),
            };
            mapping.Fields.Add(new TreeField(TreeNode.Scalar(name, "", span, by), field));
        }
        else if (field.IsNull && (isCreated || isList))
        {
            field.BecomeEmpty(kind!.Value);
        }

        Visit(field, spec, part + 1);
    }
}
