using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A route of the Gateway API names a Service that is not there (gateway.networking.k8s.io BackendObjectReference: the condition ResolvedRefs
/// with the reason BackendNotFound, and an error for each request).
/// </summary>
internal sealed class KW4004_RouteServiceMissing() : MissingTargetRule(ReferenceTopic.RouteService, "sends to")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4004", "A route of the Gateway API sends to a Service that exists", Severity.Warning);
}
