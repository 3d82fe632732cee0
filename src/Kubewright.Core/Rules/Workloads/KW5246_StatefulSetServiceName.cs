using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The name of a StatefulSet's Service that no Service can have. From Kubernetes 1.33 on the API server refuses it
/// (pkg/apis/apps/validation/validation.go ValidateStatefulSetSpec); before, it took it and no pod came up.
/// </summary>
internal sealed class KW5246_StatefulSetServiceName : Rule<StatefulSet>
{
    private static readonly KubernetesVersion Refused = new(1, 33);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5246", "A StatefulSet's serviceName is a name that a Service can have", Severity.Error);

    protected override void Check(StatefulSet resource, RuleContext context)
    {
        if (resource.ServiceName.Or("") is { Length: > 0 } name && DnsName.WhyNoLabel(name) is { } why)
        {
            context.Report(
                resource.ServiceName.Span,
                $"{resource} has the serviceName '{FoundValue.Shorten(name)}', which no Service can have: it {why}",
                context.Options.KubernetesVersion >= Refused ? null : Severity.Warning,
                fix: DnsName.Correct(name, DnsName.WhyNoLabel) is { } corrected
                    ? Fix.ChangeText(resource.ServiceName.Entry!.Value, corrected, FixSafety.Unsafe) : null);
        }
    }
}
