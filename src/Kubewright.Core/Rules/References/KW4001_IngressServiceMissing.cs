using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>An Ingress names a Service that is not there (networking/v1 IngressServiceBackend: a Service of the Ingress's own namespace).</summary>
internal sealed class KW4001_IngressServiceMissing() : MissingTargetRule(ReferenceTopic.IngressService, "sends to")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4001", "An Ingress sends to a Service that exists in its namespace", Severity.Warning);
}
