using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A session affinity that Kubernetes does not have (pkg/apis/core/validation/validation.go, supportedSessionAffinityType).</summary>
internal sealed class KW3011_SessionAffinityUnknown : Rule<Service>
{
    private static readonly ImmutableArray<string> Affinities = ["ClientIP", "None"];

    public override RuleDescriptor Descriptor { get; } = new("KW3011", "A Service's sessionAffinity is ClientIP or None", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var affinity = service.Spec.String("sessionAffinity");
        if (affinity.Or("").Length > 0)
        {
            ClosedValues.Check(context, service, "sessionAffinity", affinity.Entry!.Value, affinity.Value, Affinities);
        }
    }
}
