using Kubewright.Model;

namespace Kubewright;

/// <summary>What every builder can be told in a chain.</summary>
public static class ResourceMethods
{
    /// <summary>Reaches every field that has no method of its own.</summary>
    /// <param name="part">What to configure.</param>
    /// <param name="configure">Sets its properties, however deep.</param>
    public static T Configure<T>(this T part, Action<T> configure)
        where T : ApiObject
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(part);
        return part;
    }

    /// <summary>Sets the name (metadata.name).</summary>
    public static T Name<T>(this T resource, string name)
        where T : Resource
    {
        resource.Name = name;
        return resource;
    }

    /// <summary>Sets the namespace (metadata.namespace).</summary>
    public static T Namespace<T>(this T resource, string name)
        where T : Resource
    {
        resource.Namespace = name;
        return resource;
    }

    /// <summary>
    /// Sets a label. A workload's pods get it too, and where its selector names the label, the selector changes with it.
    /// </summary>
    /// <param name="resource">What to label.</param>
    /// <param name="key">A name of up to 63 characters, with or without a prefix such as <c>app.kubernetes.io/</c>.</param>
    /// <param name="value">Up to 63 letters, digits, hyphens, underscores and points, or nothing.</param>
    public static T Label<T>(this T resource, string key, string value)
        where T : Resource
    {
        resource.SetLabel(key, value);
        return resource;
    }

    /// <summary>Sets an annotation of the object itself; see <see cref="WorkloadMethods.PodAnnotation{T}"/> for its pods.</summary>
    public static T Annotation<T>(this T resource, string key, string value)
        where T : Resource
    {
        resource.Annotations[key] = value;
        return resource;
    }

    /// <summary>Configures the spec: rules, TLS and class.</summary>
    public static Ingress Spec(this Ingress resource, Action<IngressSpec> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(resource.Spec);
        return resource;
    }

    /// <summary>Configures the spec: whom it concerns and what it allows.</summary>
    public static NetworkPolicy Spec(this NetworkPolicy resource, Action<NetworkPolicySpec> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(resource.Spec);
        return resource;
    }

    /// <summary>Configures the spec: size, access modes and storage class.</summary>
    public static PersistentVolumeClaim Spec(this PersistentVolumeClaim resource, Action<PersistentVolumeClaimSpec> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(resource.Spec);
        return resource;
    }

    /// <summary>Configures the spec: target, bounds and metrics.</summary>
    public static HorizontalPodAutoscaler Spec(this HorizontalPodAutoscaler resource, Action<HorizontalPodAutoscalerSpec> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(resource.Spec);
        return resource;
    }

    /// <summary>Configures the spec: selector and bounds.</summary>
    public static PodDisruptionBudget Spec(this PodDisruptionBudget resource, Action<PodDisruptionBudgetSpec> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(resource.Spec);
        return resource;
    }
}
