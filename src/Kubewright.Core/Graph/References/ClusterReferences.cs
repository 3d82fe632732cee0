using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What other kinds of Kubernetes name: access (rbac/v1), admission and extension of the API, volumes, StatefulSets, service accounts and owners.
/// </summary>
internal static class ClusterReferences
{
    private const string Access = "rbac.authorization.k8s.io";
    private const string NoPolicy = "nothing is refused by it";
    private const string NotCalled = "the API server cannot call it";

    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private static readonly ImmutableArray<string> Admission = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        Of(Access, ["RoleBinding"], "roleRef", "name", TargetKinds.By("kind", null, (Access, "Role"))) with { Words = "roleRef",
            Consequence = "it grants nothing" },
        Of(Access, ["RoleBinding", "ClusterRoleBinding"], "roleRef", "name", TargetKinds.By("kind", null, (Access, "ClusterRole"))) with
        {
            Words = "roleRef",
            Scope = ReferenceScope.Cluster,
            Consequence = "it grants nothing",
        },
        Of(Access, ["RoleBinding", "ClusterRoleBinding"], "subjects[]", "name", TargetKinds.By("kind", null, ("", "ServiceAccount"))) with
        {
            Words = "subjects",
            Scope = ReferenceScope.Stated,
            Consequence = "nobody gets what it grants",
        },
        OfService("admissionregistration.k8s.io", Admission, "webhooks[].clientConfig.service"),
        OfService("apiextensions.k8s.io", ["CustomResourceDefinition"], "spec.conversion.webhook.clientConfig.service"),
        OfService("apiextensions.k8s.io", ["CustomResourceDefinition"], "spec.conversion.webhookClientConfig.service"),
        OfService("apiregistration.k8s.io", ["APIService"], "spec.service"),
        Of("apps", ["StatefulSet"], "spec", "serviceName", TargetKinds.One("", "Service")) with
        {
            Topic = ReferenceTopic.GoverningService,
            Consequence = "its pods have no DNS names of their own",
        },
        Of("", ["ServiceAccount"], "imagePullSecrets[]", "name", Secret) with
        {
            Words = "imagePullSecrets",
            NeededKeys = [[".dockerconfigjson", ".dockercfg"]],
            Consequence = "images of private registries are not pulled",
        },
        Of("", ["ServiceAccount"], "secrets[]", "name", Secret) with { Words = "secrets", Consequence = "it is left out" },
        Of("", ["Secret"], "metadata.annotations", "kubernetes.io/service-account.name", TargetKinds.One("", "ServiceAccount")) with
        {
            Consequence = "the Secret is removed",
        },
        Of("discovery.k8s.io", ["EndpointSlice"], "metadata.labels", "kubernetes.io/service-name", TargetKinds.One("", "Service")) with
        {
            Consequence = "no Service sends to its endpoints",
        },
        Of("admissionregistration.k8s.io", ["ValidatingAdmissionPolicyBinding"], "spec", "policyName",
            TargetKinds.One("admissionregistration.k8s.io", "ValidatingAdmissionPolicy")) with { Scope = ReferenceScope.Cluster, Consequence = NoPolicy },
        Of("admissionregistration.k8s.io", ["MutatingAdmissionPolicyBinding"], "spec", "policyName",
            TargetKinds.One("admissionregistration.k8s.io", "MutatingAdmissionPolicy")) with { Scope = ReferenceScope.Cluster, Consequence = NoPolicy },
        Of("flowcontrol.apiserver.k8s.io", ["FlowSchema"], "spec.priorityLevelConfiguration", "name",
            TargetKinds.One("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration")) with
        {
            Words = "priorityLevelConfiguration",
            Scope = ReferenceScope.Cluster,
            Consequence = "the API server passes over it",
        },
        OfVolume("csi.nodePublishSecretRef"),
        OfVolume("csi.nodeStageSecretRef"),
        OfVolume("csi.controllerPublishSecretRef"),
        OfVolume("csi.controllerExpandSecretRef"),
        OfVolume("csi.nodeExpandSecretRef"),
        OfVolume("cephfs.secretRef"),
        OfVolume("rbd.secretRef"),
        OfVolume("iscsi.secretRef"),
        OfVolume("flexVolume.secretRef"),
        Of("", ["PersistentVolume"], "spec.claimRef", "name", TargetKinds.One("", "PersistentVolumeClaim")) with
        {
            Words = "claimRef",
            Scope = ReferenceScope.Stated,
            Consequence = "no claim may use the volume",
        },
        Of("", ["PersistentVolume"], "spec", "storageClassName", TargetKinds.One("storage.k8s.io", "StorageClass")) with
        {
            Scope = ReferenceScope.Cluster,
            IsOfCluster = true,
            Consequence = "only claims that name the same class are bound to it",
        },
        Of("*", ["*"], "metadata.ownerReferences[]", "name", TargetKinds.By("kind", "apiVersion", ("apps", "Deployment"), ("apps", "StatefulSet"),
            ("apps", "DaemonSet"), ("", "ConfigMap"), ("", "Secret"))) with
        {
            Words = "ownerReferences",
            Consequence = "the object is deleted by the garbage collector",
        },
    ];

    private static ReferenceRow OfVolume(string path) => Of("", ["PersistentVolume"], "spec." + path, "name", Secret) with
    {
        Words = path.Substring(path.IndexOf('.') + 1),
        Scope = ReferenceScope.Stated,
        Consequence = "the volume is not mounted",
    };

    private static ReferenceRow OfService(string group, ImmutableArray<string> kinds, string path) =>
        Of(group, kinds, path, "name", TargetKinds.One("", "Service")) with
        {
            Words = "the service",
            Scope = ReferenceScope.Stated,
            Section = SectionRow.Port("", 443, "port"),
            Consequence = NotCalled,
        };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
