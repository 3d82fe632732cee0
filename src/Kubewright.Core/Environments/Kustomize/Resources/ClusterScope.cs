namespace Kubewright.Core.Environments.Kustomize.Resources;

/// <summary>
/// The kinds that kustomize 5.5 takes for cluster-scoped: those of Kubernetes 1.21, plus what a schema of the kustomization's own says
/// (kyaml/openapi/openapi.go precomputedIsNamespaceScoped). A kind that it does not know counts as namespaced.
/// </summary>
internal sealed class ClusterScope
{
    private static readonly Dictionary<string, string[]> KindsByGroup = new(StringComparer.Ordinal)
    {
        ["admissionregistration.k8s.io/v1"] = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
        ["admissionregistration.k8s.io/v1beta1"] = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"],
        ["apiextensions.k8s.io/v1"] = ["CustomResourceDefinition"],
        ["apiextensions.k8s.io/v1beta1"] = ["CustomResourceDefinition"],
        ["apiregistration.k8s.io/v1"] = ["APIService"],
        ["apiregistration.k8s.io/v1beta1"] = ["APIService"],
        ["certificates.k8s.io/v1"] = ["CertificateSigningRequest"],
        ["certificates.k8s.io/v1beta1"] = ["CertificateSigningRequest"],
        ["flowcontrol.apiserver.k8s.io/v1beta1"] = ["FlowSchema", "PriorityLevelConfiguration"],
        ["networking.k8s.io/v1"] = ["IngressClass"],
        ["networking.k8s.io/v1beta1"] = ["IngressClass"],
        ["node.k8s.io/v1"] = ["RuntimeClass"],
        ["node.k8s.io/v1beta1"] = ["RuntimeClass"],
        ["policy/v1beta1"] = ["PodSecurityPolicy"],
        ["rbac.authorization.k8s.io/v1"] = ["ClusterRole", "ClusterRoleBinding"],
        ["rbac.authorization.k8s.io/v1beta1"] = ["ClusterRole", "ClusterRoleBinding"],
        ["scheduling.k8s.io/v1"] = ["PriorityClass"],
        ["scheduling.k8s.io/v1beta1"] = ["PriorityClass"],
        ["storage.k8s.io/v1"] = ["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
        ["storage.k8s.io/v1beta1"] = ["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
        ["v1"] = ["ComponentStatus", "Namespace", "Node", "NodeProxyOptions", "PersistentVolume"],
    };

    private readonly HashSet<(string ApiVersion, string Kind)> _own = [];

    /// <summary>Adds a kind that a schema declares.</summary>
    public void Add(string apiVersion, string kind) => _own.Add((apiVersion, kind));

    public bool Contains(string apiVersion, string kind) =>
        (KindsByGroup.TryGetValue(apiVersion, out var kinds) && Array.IndexOf(kinds, kind) >= 0) || (_own.Count > 0 && _own.Contains((apiVersion, kind)));
}
