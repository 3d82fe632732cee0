using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A range of ports in a NetworkPolicy is numeric and ends where it begins or later (pkg/apis/networking/validation/validation.go
/// ValidateNetworkPolicyPort).
/// </summary>
internal sealed class KW5314_PolicyEndPort() : KindRule("networking.k8s.io", "NetworkPolicy")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5314", "A range of ports in a NetworkPolicy goes from a number to one as high or higher", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var port in PolicyRules.Ports(resource))
        {
            var first = port.IntegerOrString("port");
            var last = port.Integer("endPort");
            if (!last.IsKnown || first.IsOpaque)
            {
                continue;
            }

            if (first.IsAbsent || first.Value.Number is null)
            {
                context.Report(last.KeySpan,
                    $"{resource}: 'endPort' needs a numeric 'port' to begin with{(first.IsKnown ? $", not the name '{first.Value}'" : "")}");
            }
            else if (last.Value < first.Value.Number)
            {
                context.Report(last.Span, $"{resource}: a range of ports goes from {first.Value} to {last.Value}; it must end where it begins or later");
            }
        }
    }
}
