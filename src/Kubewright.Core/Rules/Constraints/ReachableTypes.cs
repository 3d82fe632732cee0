using System.Collections.Concurrent;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Constraints;

/// <summary>The types of which objects may be in a resource of a kind, in any version.</summary>
internal static class ReachableTypes
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> ByType = new(StringComparer.Ordinal);

    private static readonly HashSet<string> None = [];

    public static HashSet<string> From(GroupVersionKind kind) =>
        ApiSchema.FindKind(kind.Group, kind.Version, kind.Kind) is { } known ? From(known.Type)
        : PodMakingKind.Find(kind) is { TakesTemplateAsWritten: true } embedded ? From(ApiSchema.FindType(embedded.EmbeddedType)!)
        : ApiSchema.IsBuiltInGroup(kind.Group) || kind.Group == "kustomize.config.k8s.io" ? None

        // A definition may say that it embeds pods.
        : From(ApiSchema.FindType("core.v1.PodSpec")!);

    private static HashSet<string> From(SchemaType type) => ByType.TryGetValue(type.Name, out var known) ? known
        : ByType.GetOrAdd(type.Name, Collect(type, new HashSet<string>(StringComparer.Ordinal)));

    private static HashSet<string> Collect(SchemaType type, HashSet<string> found)
    {
        if (found.Add(type.NameInAnyVersion))
        {
            foreach (var field in type.Fields)
            {
                if ((field.Type.Object ?? field.Type.Element?.Object) is { } inner)
                {
                    _ = Collect(inner, found);
                }
            }
        }

        return found;
    }
}
