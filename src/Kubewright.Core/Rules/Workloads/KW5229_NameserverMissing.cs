using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary><c>dnsPolicy: None</c> without a name server (pkg/apis/core/validation/validation.go validatePodDNSConfig).</summary>
internal sealed class KW5229_NameserverMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5229", "A pod with the dnsPolicy None names its name servers", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        var spec = workload.Template.Spec;
        if (spec.String("dnsPolicy") is not { IsKnown: true, Value: "None" } policy)
        {
            return;
        }

        var config = spec?["dnsConfig"];
        if (config is not YamlMapping && !config.IsNull())
        {
            return;
        }

        var servers = (config as YamlMapping)?["nameservers"];
        if (servers.IsNull() || servers is YamlSequence { Items.IsEmpty: true })
        {
            context.Report(policy.Span, $"{workload} has the dnsPolicy 'None' and no 'dnsConfig.nameservers', so that it could ask nobody");
        }
    }
}
