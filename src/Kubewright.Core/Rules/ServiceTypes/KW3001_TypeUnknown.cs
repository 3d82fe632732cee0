using System.Collections.Immutable;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A type that Kubernetes does not have (pkg/apis/core/validation/validation.go, supportedServiceType).</summary>
internal sealed class KW3001_TypeUnknown : Rule<Service>
{
    private static readonly ImmutableArray<string> Types = ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW3001", "A Service's type is ClusterIP, NodePort, LoadBalancer or ExternalName", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        if (service.TypeField is { IsKnown: true, Value: { Length: > 0 } type })
        {
            ClosedValues.Check(context, service, "type", service.TypeField.Entry!.Value, type, Types);
        }
    }
}
