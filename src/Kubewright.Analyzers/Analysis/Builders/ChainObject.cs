using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>An object that code builds from nothing: <c>new Deployment("orders")</c> and what is called on it.</summary>
internal sealed class ChainObject
{
    private static readonly Dictionary<string, string> ApiVersions = new(StringComparer.Ordinal)
    {
        ["Deployment"] = "apps/v1",
        ["StatefulSet"] = "apps/v1",
        ["DaemonSet"] = "apps/v1",
        ["ReplicaSet"] = "apps/v1",
        ["Pod"] = "v1",
        ["Job"] = "batch/v1",
        ["CronJob"] = "batch/v1",
        ["ConfigMap"] = "v1",
        ["Secret"] = "v1",
        ["ServiceAccount"] = "v1",
        ["PersistentVolumeClaim"] = "v1",
        ["Namespace"] = "v1",
        ["Ingress"] = "networking.k8s.io/v1",
        ["NetworkPolicy"] = "networking.k8s.io/v1",
        ["HorizontalPodAutoscaler"] = "autoscaling/v2",
        ["PodDisruptionBudget"] = "policy/v1",
        ["ClusterIPService"] = "v1",
        ["NodePortService"] = "v1",
        ["LoadBalancerService"] = "v1",
        ["HeadlessService"] = "v1",
        ["Role"] = "rbac.authorization.k8s.io/v1",
        ["RoleBinding"] = "rbac.authorization.k8s.io/v1",
        ["ResourceQuota"] = "v1",
        ["LimitRange"] = "v1",
    };

    private ChainObject(IObjectCreationOperation creation, string type)
    {
        Creation = creation;
        Kind = type.EndsWith("Service", StringComparison.Ordinal) ? "Service" : type;
        Root = new TracedNode(null);
        Root.Set("apiVersion", ChainValues.Said(ApiVersions[type]));
        Root.Set("kind", ChainValues.Said(Kind));
        Root.Object("metadata", null).Set("name", ChainValues.Read(creation.Arguments[0].Value));
        if (Kind == "Service")
        {
            BecomeService(type);
        }
    }

    public IObjectCreationOperation Creation { get; }

    public string Kind { get; }

    public TracedNode Root { get; }

    /// <summary>The calls that expose it by a Service.</summary>
    public List<IInvocationOperation> Exposures { get; } = [];

    /// <summary>Whether more may be said of it than was read: it leaves the method, or something was called on it that is not understood.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The spec of its pods; of what has none the object itself.</summary>
    public TracedNode Template => Kind switch
    {
        "Pod" => Root,
        "CronJob" => Root.Object("spec", null).Object("jobTemplate", null).Object("spec", null).Object("template", null),
        _ => Root.Object("spec", null).Object("template", null),
    };

    /// <summary>Reads the start of a chain; null where it starts another way, or builds what is not read.</summary>
    public static ChainObject? Start(IObjectCreationOperation creation) =>
        creation is { Type: { } type, Initializer: null, Arguments.Length: 1 }
        && type.ContainingNamespace is { Name: "Kubewright", ContainingNamespace.IsGlobalNamespace: true }
        && ApiVersions.ContainsKey(type.Name)
        && creation.Arguments[0].Parameter?.Type.SpecialType == SpecialType.System_String
            ? new ChainObject(creation, type.Name)
            : null;

    /// <summary>Makes it a Service of another type.</summary>
    public void BecomeService(string type)
    {
        var spec = Root.Object("spec", null);
        spec.Set("type", type is "NodePortService" ? ChainValues.Said("NodePort") : type is "LoadBalancerService" ? ChainValues.Said("LoadBalancer") : null);
        spec.Set("clusterIP", type is "HeadlessService" ? ChainValues.Said("None") : null);
    }

    /// <summary>Adds what the library does when such an object is built: <c>Workload.Default</c>.</summary>
    public void Complete()
    {
        if (Kind is "Job" or "CronJob" && Template.Object("spec", null) is var pods && pods.Find("restartPolicy") is null)
        {
            pods.Set("restartPolicy", ChainValues.Said("Never"));
        }

        if (Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet")
            || Root.Object("spec", null).Object("selector", null) is not { Fields.Count: 0 } selector)
        {
            return;
        }

        var labels = Template.Object("metadata", null).Object("labels", null);
        if (labels.Fields.Count == 0)
        {
            labels.Set("app", Root.Object("metadata", null).Find("name"));
        }

        foreach (var label in labels.Fields)
        {
            selector.Object("matchLabels", null).Set(label.Key, label.Value);
        }
    }
}
