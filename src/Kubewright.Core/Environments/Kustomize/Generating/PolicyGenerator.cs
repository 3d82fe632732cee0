using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Generating;

/// <summary>An <c>IAMPolicyGenerator</c>: the ServiceAccount of a Google Cloud account (api/filters/iampolicygenerator).</summary>
internal sealed class PolicyGenerator(ConfigurationFields arguments, KustomizationScope scope) : IGenerator
{
    private const string By = "IAMPolicyGenerator";

    public string Name => By;

    public IReadOnlyList<TreeResource> Generate()
    {
        var place = arguments.Mapping.HeadSpan;
        if (arguments.Value("cloud") != "gke")
        {
            throw new RefusedException($"cloud provider {arguments.Value("cloud")} not supported yet", place);
        }

        var account = arguments.Fields("serviceAccount");
        var service = arguments.Fields("kubernetesService");
        var root = TreeNode.Mapping(place, By);
        Add(root, "apiVersion", Scalar("v1", place));
        Add(root, "kind", Scalar("ServiceAccount", place));
        var metadata = TreeNode.Mapping(place, By);
        Add(root, "metadata", metadata);
        var annotations = TreeNode.Mapping(place, By);
        Add(metadata, "annotations", annotations);
        var email = $"{account?.Value("name")}@{account?.Value("projectId")}.iam.gserviceaccount.com";
        Add(annotations, "iam.gke.io/gcp-service-account", Scalar(email, account?.Text("name")?.Span ?? place));
        Add(metadata, "name", Scalar(service?.Value("name") ?? "", service?.Text("name")?.Span ?? place));
        if (service?.Text("namespace") is YamlScalar space)
        {
            Add(metadata, "namespace", Scalar(space.Value, space.Span));
        }

        return [new TreeResource(root, scope.Session.ClusterScope)];
    }

    private static TreeNode Scalar(string value, SourceSpan span) => TreeNode.Scalar(value, ScalarTags.Resolve(value), span, By);

    private static void Add(TreeNode mapping, string key, TreeNode value) =>
        mapping.Fields.Add(new TreeField(TreeNode.Scalar(key, ScalarTags.Text, value.Span, By), value));
}
