using Kubewright.Model;

namespace Kubewright;

/// <summary>What a workload can be told in a chain.</summary>
public static class WorkloadMethods
{
    /// <summary>
    /// Sets a label that the workload, and Services that expose it, find its pods by: in its selector and in its pods' labels, so that the two
    /// cannot differ. The selector of a workload that exists in a cluster never changes.
    /// </summary>
    public static T Selector<T>(this T workload, string key, string value)
        where T : Workload
    {
        workload.SelectBy(key, value);
        return workload;
    }

    /// <summary>Sets a label of the pods. Where the workload's selector names the label, the selector changes with it.</summary>
    public static T PodLabel<T>(this T workload, string key, string value)
        where T : Workload
    {
        workload.SetPodLabel(key, value);
        return workload;
    }

    /// <summary>Sets an annotation of the pods.</summary>
    public static T PodAnnotation<T>(this T workload, string key, string value)
        where T : Workload
    {
        workload.PodTemplate.Metadata.Annotations[key] = value;
        return workload;
    }

    /// <summary>Sets how many pods should run (spec.replicas).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static T Replicas<T>(this T workload, int replicas)
        where T : Workload, IReplicated
    {
        workload.Replicas = replicas >= 0
            ? replicas
            : throw new ArgumentOutOfRangeException(nameof(replicas), "The number of replicas cannot be negative.");
        return workload;
    }

    /// <summary>Adds the container of a name, or takes the one that is there, and configures it.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="name">The container's name, a DNS label.</param>
    /// <param name="configure">Sets its fields.</param>
    public static T Container<T>(this T workload, string name, Action<Container>? configure = null)
        where T : Workload
    {
        _ = workload.Containers.Add(name, configure);
        return workload;
    }

    /// <summary>Adds the init container of a name, or takes the one that is there, and configures it. They run before the others, in order.</summary>
    public static T InitContainer<T>(this T workload, string name, Action<Container>? configure = null)
        where T : Workload
    {
        _ = workload.PodSpec.InitContainers.Add(name, configure);
        return workload;
    }

    /// <summary>Adds the volume of a name, or takes the one that is there, and configures it. Containers mount it by that name.</summary>
    public static T Volume<T>(this T workload, string name, Action<Volume> configure)
        where T : Workload
    {
        _ = workload.PodSpec.Volumes.Add(name, configure);
        return workload;
    }

    /// <summary>Configures the spec of the pods.</summary>
    public static T PodSpec<T>(this T workload, Action<PodSpec> configure)
        where T : Workload
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(workload.PodSpec);
        return workload;
    }

    /// <summary>Sets the account that the pods run as.</summary>
    public static T ServiceAccount<T>(this T workload, string name)
        where T : Workload
    {
        workload.PodSpec.ServiceAccountName = name;
        return workload;
    }

    /// <summary>Sets the account that the pods run as.</summary>
    /// <exception cref="ArgumentException">The account has no name.</exception>
    public static T ServiceAccount<T>(this T workload, ServiceAccount account)
        where T : Workload => workload.ServiceAccount(References.NameOf(account));

    /// <summary>Adds a Secret with credentials of an image registry.</summary>
    public static T ImagePullSecret<T>(this T workload, string secret)
        where T : Workload
    {
        _ = workload.PodSpec.ImagePullSecrets.Add(secret);
        return workload;
    }

    /// <summary>Names the headless Service that gives the pods of a StatefulSet their host names (spec.serviceName).</summary>
    /// <exception cref="ArgumentException">The Service has no name.</exception>
    public static T ServiceName<T>(this T statefulSet, HeadlessService service)
        where T : StatefulSet
    {
        statefulSet.Spec.ServiceName = References.NameOf(service);
        return statefulSet;
    }

    /// <summary>Names the headless Service that gives the pods of a StatefulSet their host names (spec.serviceName).</summary>
    public static T ServiceName<T>(this T statefulSet, string service)
        where T : StatefulSet
    {
        statefulSet.Spec.ServiceName = service;
        return statefulSet;
    }

    /// <summary>Adds a claim template: each pod of the StatefulSet gets a volume of that name.</summary>
    /// <param name="statefulSet">The StatefulSet.</param>
    /// <param name="name">The name that containers mount it by.</param>
    /// <param name="storage">The size to ask for, such as <c>10Gi</c>.</param>
    /// <param name="configure">Sets further fields.</param>
    public static T VolumeClaim<T>(this T statefulSet, string name, Quantity storage, Action<PersistentVolumeClaim>? configure = null)
        where T : StatefulSet
    {
        _ = statefulSet.Spec.VolumeClaimTemplates.Add(claim =>
        {
            claim.Name = name;
            _ = claim.Storage(storage);
            configure?.Invoke(claim);
        });
        return statefulSet;
    }

    /// <summary>Sets when a CronJob runs, in the form of crontab (spec.schedule).</summary>
    public static T Schedule<T>(this T cronJob, string schedule)
        where T : CronJob
    {
        cronJob.Schedule = schedule;
        return cronJob;
    }
}
