using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An object names another one that is not there: a ConfigMap, a Secret, a claim, a service account, a role. The server accepts it, and what needs it waits
/// for it (for pods pkg/kubelet/kubelet_pods.go and pkg/volume, for access plugin/pkg/auth/authorizer/rbac).
/// </summary>
internal sealed class KW4020_NamedObjectMissing() : MissingTargetRule(ReferenceTopic.Object, "names")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4020", "An object names objects that exist", Severity.Warning);

    protected override bool ReportsOtherNamespaces => false;
}
