using System.Globalization;
using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Transforming;

/// <summary>An entry of <c>replicas</c> (api/internal/builtins/ReplicaCountTransformer.go).</summary>
internal sealed class ReplicaTransformer(ConfigurationFields entry, FieldSpecs fields) : ITransformer
{
    private const string By = "replicas";

    private readonly string _name = entry.Value("name");
    private readonly string _count = (entry.Integer("count") ?? 0).ToString(CultureInfo.InvariantCulture);

    public string Name => "ReplicaCountTransformer";

    public void Transform(ResourceList resources)
    {
        var span = entry.Find("count")?.Span ?? entry.Mapping.HeadSpan;
        var visitor = new FieldVisitor(
            node => TreeEdit.SetScalar(node, TreeNode.Scalar(_count, ScalarTags.Integer, span, By)), TreeKind.Scalar, span, By);
        var isFound = false;
        foreach (var field in fields.All)
        {
            foreach (var resource in resources.WithAnyId(id => id.Name == _name && id.Type.IsSelectedBy(field.Type)))
            {
                isFound = true;
                visitor.Visit(resource, field);
            }
        }

        if (!isFound)
        {
            throw new RefusedException(
                $"resource with name {_name} does not match a config with the following GVK [{string.Join(" ", fields.All.Select(field => field.Type))}]",
                entry.Text("name")?.Span ?? entry.Mapping.HeadSpan)
            {
                Kind = RenderingProblemKind.NothingSelected,
                Meant = NearestName.Find(resources.All.Where(HasReplicas).Select(resource => resource.OriginalId.Name), _name),
            };
        }
    }

    private bool HasReplicas(TreeResource resource) => fields.All.Any(field => resource.Id.Type.IsSelectedBy(field.Type));
}
