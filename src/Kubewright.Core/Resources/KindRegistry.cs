using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Resources;

/// <summary>The kinds that are read into types of their own. Every other kind is a plain <see cref="Resource"/>.</summary>
public static class KindRegistry
{
    public static ImmutableArray<KindDefinition> All { get; } =
    [
        Pod.Definition,
        Deployment.Definition,
        ReplicaSet.Definition,
        ReplicationController.Definition,
        StatefulSet.Definition,
        DaemonSet.Definition,
        Job.Definition,
        CronJob.Definition,
        StoredPodTemplate.Definition,
        .. CustomWorkload.Definitions,
        Service.Definition,
        Kinds.Endpoints.Definition,
        EndpointSlice.Definition,
        Namespace.Definition,
        Ingress.Definition,
        HorizontalPodAutoscaler.Definition,
        .. GatewayRoute.Definitions,
        Kustomization.Definition,
        Kustomization.Component,
    ];

    /// <summary>The definition of a kind of a group; null where it has none.</summary>
    public static KindDefinition? Find(GroupVersionKind type)
    {
        foreach (var definition in All)
        {
            if (string.Equals(definition.Kind, type.Kind, StringComparison.Ordinal) && definition.Groups.Contains(type.Group))
            {
                return definition;
            }
        }

        return null;
    }
}
