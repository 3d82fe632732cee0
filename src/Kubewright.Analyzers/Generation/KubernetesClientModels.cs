using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// The model classes of the package KubernetesClient (or KubernetesClient.Models, Classic, Aot) that the library's builders have a match
/// for, as far as the compilation has them. They are found by name, whatever the version.
/// </summary>
internal static class KubernetesClientModels
{
    public const string Space = "k8s.Models.";

    private static readonly string[] Candidates =
    [
        "V1Service", "V1Deployment", "V1StatefulSet", "V1DaemonSet", "V1ReplicaSet", "V1Pod", "V1Job", "V1CronJob", "V1Ingress", "V1NetworkPolicy",
        "V1ConfigMap", "V1Secret", "V1ServiceAccount", "V1PersistentVolumeClaim", "V1Namespace", "V2HorizontalPodAutoscaler", "V1PodDisruptionBudget",
        "V1Role", "V1RoleBinding", "V1ClusterRole", "V1ClusterRoleBinding", "V1PersistentVolume", "V1StorageClass", "V1ResourceQuota", "V1LimitRange",
        "V1PriorityClass", "V1RuntimeClass", "V1IngressClass", "V1EndpointSlice", "V1MutatingWebhookConfiguration", "V1ValidatingWebhookConfiguration",
        "V1CustomResourceDefinition",
    ];

    public static EquatableArray<string> Find(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("k8s.KubernetesJson") is not { DeclaredAccessibility: Accessibility.Public } json
            || !json.GetMembers("Deserialize").OfType<IMethodSymbol>().Any(TakesText))
        {
            return default;
        }

        return Candidates
            .Where(name => compilation.GetTypeByMetadataName(Space + name) is { DeclaredAccessibility: Accessibility.Public }
                && compilation.GetTypeByMetadataName("Kubewright." + BuilderOf(name)) is not null)
            .ToEquatableArray();
    }

    /// <summary>The builder of a model class: the name without its version.</summary>
    public static string BuilderOf(string model) => model.Substring(2);

    private static bool TakesText(IMethodSymbol method) =>
        method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, TypeParameters.Length: 1 }
        && method.Parameters.Length > 0
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && method.Parameters.Skip(1).All(parameter => parameter.IsOptional);
}
