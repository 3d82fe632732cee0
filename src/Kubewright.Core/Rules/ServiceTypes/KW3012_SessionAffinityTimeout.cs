using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A timeout of less than a second or more than a day (pkg/apis/core/validation/validation.go, validateAffinityTimeout).</summary>
internal sealed class KW3012_SessionAffinityTimeout : Rule<Service>
{
    private const int SecondsOfADay = 86400;

    public override RuleDescriptor Descriptor { get; } =
        new("KW3012", "A session affinity's timeout is between a second and a day", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var timeout = service.Spec.Mapping("sessionAffinityConfig").Mapping("clientIP").Integer("timeoutSeconds");
        if (timeout.IsKnown && timeout.Value is < 1 or > SecondsOfADay && service.Spec.String("sessionAffinity").Or("") == "ClientIP")
        {
            context.Report(timeout.Span, $"{service} keeps clients for {timeout.Value} seconds; timeoutSeconds must be between 1 and {SecondsOfADay}");
        }
    }
}
