using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>The parts of an Ingress of networking.k8s.io/v1; the versions before were shaped otherwise.</summary>
internal static class IngressPaths
{
    public static bool IsCurrent(Resource ingress) => ingress.Type.Version == "v1";

    /// <summary>All items of <c>rules[].http.paths</c>.</summary>
    public static IEnumerable<YamlMapping> Of(Resource ingress) =>
        ingress.Spec.Mappings("rules").SelectMany(rule => rule.Mapping("http").Mappings("paths"));
}
