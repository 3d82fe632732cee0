using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>
/// Custom resources whose controllers make pods of a template as it is written: what is refused in a Deployment's template is refused when they
/// do. Those that change the template first, such as Knative's, are not among them.
/// </summary>
/// <param name="path">The way to what is of a type of Kubernetes.</param>
/// <param name="type">The name of the type.</param>
internal sealed class EmbeddedTypes(string[] path, string type)
{
    private static readonly EmbeddedTypes Template = new(["spec", "template"], "core.v1.PodTemplateSpec");

    private static readonly EmbeddedTypes ScaledJob = new(["spec", "jobTargetRef"], "batch.v1.JobSpec");

    public SchemaType Type { get; } = ApiSchema.FindType(type)!;

    /// <summary>What a custom resource embeds; nothing where that is not known.</summary>
    public static IEnumerable<EmbeddedTypes> Of(GroupVersionKind kind) => (kind.Group, kind.Kind) switch
    {
        ("argoproj.io", "Rollout") => [Template],
        ("apps.kruise.io", "CloneSet" or "StatefulSet" or "DaemonSet") => [Template],
        ("keda.sh", "ScaledJob") => [ScaledJob],
        _ => [],
    };

    /// <summary>The field of a resource that holds what is embedded; null where it is not written.</summary>
    public YamlEntry? Find(YamlMapping root)
    {
        YamlMapping? mapping = root;
        for (var i = 0; i < path.Length - 1; i++)
        {
            mapping = mapping.Mapping(path[i]);
        }

        return mapping?.Find(path[path.Length - 1]);
    }
}
