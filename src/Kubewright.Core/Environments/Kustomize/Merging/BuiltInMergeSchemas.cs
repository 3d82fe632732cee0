namespace Kubewright.Core.Environments.Kustomize.Merging;

/// <summary>
/// How lists of the Kubernetes API are merged, as kustomize 5.5 knows it: from the API of Kubernetes 1.21 (x-kubernetes-patch-strategy,
/// x-kubernetes-patch-merge-key
/// and x-kubernetes-list-map-keys in its OpenAPI document). A list that is not here is replaced as a whole.
/// </summary>
internal sealed class BuiltInMergeSchemas : IMergeSchemas
{
    public static readonly BuiltInMergeSchemas Instance = new();

    /// <summary>The kinds of each shape.</summary>
    private const string KindTable = """
        Object: apiextensions.k8s.io/v1 CustomResourceDefinition
        Object: apps/v1 ControllerRevision
        Object: authentication.k8s.io/v1 TokenRequest TokenReview
        Object: authorization.k8s.io/v1 LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview
        Object: autoscaling/v1 HorizontalPodAutoscaler Scale
        Object: autoscaling/v2beta1 HorizontalPodAutoscaler
        Object: autoscaling/v2beta2 HorizontalPodAutoscaler
        Object: certificates.k8s.io/v1 CertificateSigningRequest
        Object: coordination.k8s.io/v1 Lease
        Object: discovery.k8s.io/v1 EndpointSlice
        Object: events.k8s.io/v1 Event
        Object: extensions/v1beta1 Ingress
        Object: flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema PriorityLevelConfiguration
        Object: networking.k8s.io/v1 Ingress IngressClass NetworkPolicy
        Object: node.k8s.io/v1 RuntimeClass
        Object: policy/v1beta1 Eviction PodSecurityPolicy
        Object: rbac.authorization.k8s.io/v1 ClusterRole ClusterRoleBinding Role RoleBinding
        Object: scheduling.k8s.io/v1 PriorityClass
        Object: storage.k8s.io/v1 CSIDriver StorageClass VolumeAttachment
        Object: storage.k8s.io/v1beta1 CSIStorageCapacity
        Object: v1 Binding ConfigMap Endpoints Event LimitRange PersistentVolume ResourceQuota Secret
        Conditions: apiregistration.k8s.io/v1 APIService
        Conditions: v1 Namespace PersistentVolumeClaim
        Budget: policy/v1 PodDisruptionBudget
        Budget: policy/v1beta1 PodDisruptionBudget
        Webhooks: admissionregistration.k8s.io/v1 MutatingWebhookConfiguration ValidatingWebhookConfiguration
        Workload: apps/v1 DaemonSet Deployment ReplicaSet StatefulSet
        Workload: batch/v1 Job
        Workload: v1 ReplicationController
        CronJob: batch/v1 CronJob
        CronJob: batch/v1beta1 CronJob
        Component: v1 ComponentStatus
        Node: v1 Node
        Pod: v1 Pod
        Template: v1 PodTemplate
        Service: v1 Service
        ServiceAccount: v1 ServiceAccount
        Drivers: storage.k8s.io/v1 CSINode
        Drivers: storage.k8s.io/v1beta1 CSINode
        """;

    /// <summary>The fields of each shape: <c>name=Shape</c> for an object, <c>name[Shape]=key,key</c> for a list whose items are merged.</summary>
    private const string ShapeTable = """
        Object: metadata=Metadata
        Metadata: finalizers[]= ownerReferences[]=uid
        StatusConditions: conditions[]=type
        Conditions: metadata=Metadata status=StatusConditions
        Budget: metadata=Metadata status=StatusConditions
        Webhooks: metadata=Metadata webhooks[]=name
        Workload: metadata=Metadata spec=WorkloadSpec status=StatusConditions
        WorkloadSpec: template=PodTemplate
        PodTemplate: metadata=Metadata spec=PodSpec
        CronJob: metadata=Metadata spec=CronJobSpec
        CronJobSpec: jobTemplate=Workload
        Component: metadata=Metadata conditions[]=type
        Node: metadata=Metadata spec=NodeSpec status=NodeStatus
        NodeSpec: podCIDRs[]=
        NodeStatus: addresses[]=type conditions[]=type
        Pod: metadata=Metadata spec=PodSpec status=PodStatus
        PodStatus: conditions[]=type podIPs[]=ip
        Template: metadata=Metadata template=PodTemplate
        PodSpec: containers[Container]=name ephemeralContainers[EphemeralContainer]=name hostAliases[]=ip imagePullSecrets[]=name
        PodSpec: initContainers[Container]=name topologySpreadConstraints[]=topologyKey,whenUnsatisfiable volumes[Volume]=name
        Container: env[]=name ports[]=containerPort,protocol volumeDevices[]=devicePath volumeMounts[]=mountPath
        EphemeralContainer: env[]=name volumeDevices[]=devicePath volumeMounts[]=mountPath
        Volume: ephemeral=EphemeralVolume
        EphemeralVolume: volumeClaimTemplate=Object
        Service: metadata=Metadata spec=ServiceSpec status=StatusConditions
        ServiceSpec: ports[]=port,protocol
        ServiceAccount: metadata=Metadata secrets[]=name
        Drivers: metadata=Metadata spec=DriversSpec
        DriversSpec: drivers[]=name
        """;

    private readonly Dictionary<(string, string), Shape> _kinds = [];

    private BuiltInMergeSchemas()
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        Shape ShapeOf(string name)
        {
            name = name.Length == 0 ? "Any" : name;
            return shapes.TryGetValue(name, out var shape) ? shape : shapes[name] = new Shape(shapes);
        }

        foreach (var (name, words) in Lines(ShapeTable))
        {
            foreach (var word in words)
            {
                var equals = word.IndexOf('=');
                var bracket = word.IndexOf('[');
                var value = word.Substring(equals + 1);
                var shape = ShapeOf(name);
                if (bracket < 0)
                {
                    shape.Fields[word.Substring(0, equals)] = ShapeOf(value);
                }
                else
                {
                    var item = ShapeOf(word.Substring(bracket + 1, equals - bracket - 2));
                    shape.Fields[word.Substring(0, bracket)] = new MergedList(item, value.Length == 0 ? [] : value.Split(','));
                }
            }
        }

        foreach (var (name, words) in Lines(KindTable))
        {
            foreach (var kind in words.Skip(1))
            {
                _kinds[(words[0], kind)] = ShapeOf(name);
                if (words[0].EndsWith(".k8s.io/v1", StringComparison.Ordinal) && kind != "NetworkPolicy")
                {
                    // The versions before were still served, with the same shapes.
                    _kinds[(words[0] + "beta1", kind)] = ShapeOf(name);
                }
            }
        }
    }

    public MergeSchema? Find(string apiVersion, string kind) => _kinds.TryGetValue((apiVersion, kind), out var shape) ? shape : null;

    private static IEnumerable<(string Name, string[] Words)> Lines(string table) =>
        table.Split('\n').Select(line => line.TrimEnd('\r').Split([": "], 2, StringSplitOptions.None))
            .Where(parts => parts.Length == 2)
            .Select(parts => (parts[0], parts[1].Split(' ')));

    private sealed class Shape(Dictionary<string, Shape> shapes) : MergeSchema
    {
        public Dictionary<string, MergeSchema> Fields { get; } = new(StringComparer.Ordinal);

        public override MergeSchema? Items => Any;

        private Shape Any => shapes.TryGetValue("Any", out var any) ? any : this;

        public override MergeSchema? Field(string name) => Fields.TryGetValue(name, out var field) ? field : Any;
    }

    private sealed class MergedList(Shape item, string[] keys) : MergeSchema
    {
        public override string Strategy => "merge";

        public override IReadOnlyList<string> Keys => keys;

        public override MergeSchema? Items => item;

        public override MergeSchema? Field(string name) => null;
    }
}
