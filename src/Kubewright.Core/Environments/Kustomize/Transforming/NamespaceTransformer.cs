using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary><c>namespace</c> (api/filters/namespace).</summary>
/// <param name="text">The namespace.</param>
/// <param name="fields">The fields besides <c>metadata.namespace</c> that hold one.</param>
/// <param name="unsetOnly">Whether namespaces that are stated stay.</param>
/// <param name="subjects">Which subjects of role bindings get it: <c>defaultOnly</c>, <c>allServiceAccounts</c> or <c>none</c>.</param>
internal sealed class NamespaceTransformer(YamlScalar text, FieldSpecs fields, bool unsetOnly = false, string subjects = "defaultOnly") : ITransformer
{
    private const string By = "namespace";

    private static readonly FieldSpec Metadata = new(new GroupKind("", "", ""), "metadata/namespace", true);

    public string Name => "NamespaceTransformer";

    public void Transform(ResourceList resources)
    {
        foreach (var resource in resources.All)
        {
            if (!resource.Root.IsEmpty)
            {
                resource.StoreId();
                Apply(resource);
            }
        }

        var ids = new HashSet<object>();
        foreach (var resource in resources.All)
        {
            if (!ids.Add(resource.Id.Key))
            {
                throw new RefusedException($"namespace transformation produces ID conflict: {resource.Id}", text.Span);
            }
        }
    }

    /// <summary>Sets the namespace of one object.</summary>
    public void Apply(TreeResource resource)
    {
        var value = TreeNode.Scalar(text.Value, ScalarTags.Text, text.Span, By);
        void Set(TreeNode node)
        {
            if (!unsetOnly || node.IsEmpty || (node.IsScalar && node.Value.Length == 0))
            {
                if (node.IsMapping || node.IsSequence)
                {
                    throw new RefusedException("namespace field specs must target scalar nodes", node.Span);
                }

                TreeEdit.SetScalar(node, Fresh(value));
            }
        }

        var visitor = new FieldVisitor(Set, TreeKind.Scalar, text.Span, By);
        var isCore = resource.ApiVersion == "v1";
        var isBinding = resource.Kind is "RoleBinding" or "ClusterRoleBinding";
        if (!resource.IsClusterScoped)
        {
            visitor.Visit(resource, Metadata);
        }

        if (isBinding && subjects != "none")
        {
            SetSubjects(resource, Set);
        }

        visitor.Visit(resource, fields.Without(field =>
            field.Path == Metadata.Path
            || (field.Path == "metadata/name" && !isCore)
            || (isBinding && field.Path == "subjects/namespace" && field.Type.Kind is "RoleBinding" or "ClusterRoleBinding")));
    }

    private void SetSubjects(TreeResource resource, Action<TreeNode> set)
    {
        if (resource.Root["subjects"] is not { IsNull: false } list)
        {
            return;
        }

        TreeEdit.Demand(list, TreeKind.Sequence);
        foreach (var subject in list.Items)
        {
            TreeEdit.Demand(subject, TreeKind.Mapping);
            var isMeant = subjects == "allServiceAccounts" ? subject["kind"]?.Value == "ServiceAccount" : subject["name"]?.Value == "default";
            if (!isMeant)
            {
                continue;
            }

            if (subject["namespace"] is not { } field)
            {
                field = TreeNode.Scalar("", "", text.Span, By);
                subject.Fields.Add(new TreeField(TreeNode.Scalar("namespace", "", text.Span, By), field));
            }

            set(field);
        }
    }

    private static TreeNode Fresh(TreeNode value) => TreeNode.Scalar(value.Value, value.Tag, value.Span, value.By);
}
