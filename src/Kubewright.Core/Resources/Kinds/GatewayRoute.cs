using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A route of the Gateway API (gateway.networking.k8s.io), of any protocol and version.</summary>
public sealed class GatewayRoute : Resource
{
    public const string Group = "gateway.networking.k8s.io";

    private GatewayRoute(YamlDocument document, YamlMapping node, GroupVersionKind type)
        : base(document, node, type) => Backends = [.. ReadBackends()];

    /// <summary>One definition for each protocol.</summary>
    public static ImmutableArray<KindDefinition> Definitions { get; } =
    [
        Define("HTTPRoute"),
        Define("GRPCRoute"),
        Define("TLSRoute"),
        Define("TCPRoute"),
        Define("UDPRoute"),
    ];

    /// <summary>The backends that are Services, in the order of the rules; those that get a copy of each request among them.</summary>
    public ImmutableArray<RouteBackend> Backends { get; }

    private static KindDefinition Define(string kind) => new(kind, [Group], static (document, node, type) => new GatewayRoute(document, node, type));

    private IEnumerable<RouteBackend> ReadBackends()
    {
        foreach (var rule in Spec.Mappings("rules"))
        {
            var references = rule.Mappings("backendRefs");
            var mirrors = rule.Mappings("filters")
                .Concat(references.SelectMany(reference => reference.Mappings("filters")))
                .Select(filter => filter.Mapping("requestMirror").Mapping("backendRef"))
                .OfType<YamlMapping>();
            foreach (var reference in references.Concat(mirrors))
            {
                if (RouteBackend.Read(reference) is { } backend)
                {
                    yield return backend;
                }
            }
        }
    }
}
