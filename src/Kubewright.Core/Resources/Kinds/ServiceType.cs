namespace Kubewright.Core.Resources.Kinds;

/// <summary>The four types of a Service; a headless one is a ClusterIP Service without a cluster IP.</summary>
public enum ServiceType
{
    ClusterIP,
    NodePort,
    LoadBalancer,
    ExternalName,
}
