namespace Kubewright.Tests;

/// <summary>The library's builders by kind.</summary>
internal static class Builders
{
    /// <summary>The builder of a manifest's kind; null where the library has none.</summary>
    public static Resource? Open(Manifest manifest) => manifest.Kind switch
    {
        "Service" => IsOfKnownType(manifest) ? Service.From(manifest) : null,
        "Deployment" => new Deployment(manifest),
        "StatefulSet" => new StatefulSet(manifest),
        "DaemonSet" => new DaemonSet(manifest),
        "ReplicaSet" => new ReplicaSet(manifest),
        "Pod" => new Pod(manifest),
        "Job" => new Job(manifest),
        "CronJob" => new CronJob(manifest),
        "Ingress" => new Ingress(manifest),
        "NetworkPolicy" => new NetworkPolicy(manifest),
        "ConfigMap" => new ConfigMap(manifest),
        "Secret" => new Secret(manifest),
        "ServiceAccount" => new ServiceAccount(manifest),
        "PersistentVolumeClaim" => new PersistentVolumeClaim(manifest),
        "Namespace" => new Namespace(manifest),
        "HorizontalPodAutoscaler" => new HorizontalPodAutoscaler(manifest),
        "PodDisruptionBudget" => new PodDisruptionBudget(manifest),
        _ => null,
    };

    private static bool IsOfKnownType(Manifest manifest) =>
        ((manifest.ToTree()["spec"] as Tree.MappingNode)?["type"] as Tree.ScalarNode)?.Value
            is null or "ClusterIP" or "NodePort" or "LoadBalancer" or "ExternalName" or "" or "null";
}
