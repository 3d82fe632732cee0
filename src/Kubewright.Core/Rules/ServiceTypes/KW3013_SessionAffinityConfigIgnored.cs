using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// Settings of a session affinity that is not turned on: the API server drops them without a word (pkg/apis/core/v1/defaults.go,
/// SetDefaults_Service).
/// </summary>
internal sealed class KW3013_SessionAffinityConfigIgnored : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3013", "A sessionAffinityConfig is beside sessionAffinity ClientIP", Severity.Warning);

    protected override void Check(Service service, RuleContext context)
    {
        var affinity = service.Spec.String("sessionAffinity");
        if (!affinity.IsOpaque && affinity.Or("") is "" or "None" && !(service.Spec?["sessionAffinityConfig"]).IsNullOrEmpty())
        {
            context.Report(
                service.Spec!.Find("sessionAffinityConfig")!.Key.Span,
                $"{service} has settings for a session affinity that is not turned on: they are dropped unless sessionAffinity is 'ClientIP'");
        }
    }
}
