using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>An Ingress, of networking.k8s.io/v1 or of the versions before it.</summary>
public sealed class Ingress : Resource
{
    public static readonly KindDefinition Definition =
        new("Ingress", ["networking.k8s.io", "extensions"], static (document, node, type) => new Ingress(document, node, type));

    private Ingress(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type) => Backends = [.. ReadBackends()];

    /// <summary>The backends that are Services, the default one first, then those of the rules in order.</summary>
    public ImmutableArray<IngressBackend> Backends { get; }

    private IEnumerable<IngressBackend> ReadBackends()
    {
        // The default backend was called `backend` before v1.
        IEnumerable<YamlMapping?> nodes =
        [
            Spec.Mapping("defaultBackend"),
            Spec.Mapping("backend"),
            .. Spec.Mappings("rules").SelectMany(rule => rule.Mapping("http").Mappings("paths")).Select(path => path.Mapping("backend")),
        ];
        return from node in nodes
               where node is not null
               let backend = IngressBackend.Read(node)
               where backend is not null
               select backend;
    }
}
