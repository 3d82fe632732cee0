using Kubewright.Core.Graph.References;
using Kubewright.Core.Rules.References;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// A StatefulSet whose governing Service is not there: accepted, and its pods get no DNS names of their own. A warning only where a Service
/// that was plainly meant, or a closed world, shows that the name is wrong; else the Service may be deployed elsewhere.
/// </summary>
internal sealed class KW3031_StatefulSetServiceMissing() : MissingTargetRule(ReferenceTopic.GoverningService, "names")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3031", "A StatefulSet's serviceName names a Service", Severity.Warning);
}
