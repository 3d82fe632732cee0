using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The endpoints that somebody writes for a Service: addresses that traffic can go to (pkg/apis/core/validation/validation.go
/// validateEndpointAddress, ValidateNonSpecialIP; pkg/apis/discovery/validation/validation.go validateEndpoints).
/// </summary>
internal sealed class KW5324_EndpointAddress() : ApiObjectRule("core.v1.Endpoints", "discovery.v1.EndpointSlice")
{
    private static readonly string[] Lists = ["addresses", "notReadyAddresses"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5324", "The endpoints of a Service have addresses that traffic can go to", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        switch (resource)
        {
            case Endpoints:
                CheckSubsets(resource, context);
                break;
            case EndpointSlice:
                CheckSlice(resource, context);
                break;
        }
    }

    private static void CheckSubsets(Resource resource, RuleContext context)
    {
        foreach (var subset in resource.Node.Mappings("subsets"))
        {
            if (Lists.All(list => subset[list].IsNullOrEmpty()))
            {
                context.Report(subset.HeadSpan, $"{resource}: a subset has no 'addresses' and no 'notReadyAddresses'");
            }

            foreach (var address in Lists.SelectMany(list => subset.Mappings(list)))
            {
                if (address.String("ip") is { IsKnown: true, Value.Length: > 0 } ip)
                {
                    CheckAddress(resource, ip.Value, ip.Entry!.Value, null, context);
                }

                CheckNames(resource, address, context);
            }
        }
    }

    private static void CheckSlice(Resource resource, RuleContext context)
    {
        var type = resource.Node.String("addressType").Or("");
        foreach (var endpoint in resource.Node.Mappings("endpoints"))
        {
            foreach (var address in (endpoint["addresses"] as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            {
                if (address is not { IsPlaceholder: false, Type: YamlScalarType.String })
                {
                    continue;
                }

                if (type == "FQDN")
                {
                    CheckHost(resource, address, context);
                }
                else if (type is "IPv4" or "IPv6")
                {
                    CheckAddress(resource, address.Value, address, type, context);
                }
            }

            CheckNames(resource, endpoint, context);
        }
    }

    private static void CheckAddress(Resource resource, string value, YamlNode written, string? family, RuleContext context)
    {
        var place = written.Span;
        if (IPText.WhyInvalid(value, context.Options.KubernetesVersion) is { } wrong)
        {
            context.Report(place, $"{resource}: the endpoint '{FoundValue.Shorten(value)}' {wrong.Reason}", wrong.Severity);
        }
        else if (IPText.Read(value)! is var address && address.WhySpecial is { } special)
        {
            context.Report(place, $"{resource}: the endpoint '{value}' {special}, to which no node sends traffic");
        }
        else if (family is not null && address.Family != family)
        {
            context.Report(place, $"{resource}: the endpoint '{value}' is an {address.Family} address, but its addressType is {family}");
        }
    }

    private static void CheckHost(Resource resource, YamlScalar host, RuleContext context)
    {
        var name = host.Value.EndsWith(".", StringComparison.Ordinal) ? host.Value.Substring(0, host.Value.Length - 1) : host.Value;
        var why = DnsName.WhyNoSubdomain(name) ?? (name.IndexOf('.') < 0 ? "is not a full DNS name such as db.example.com" : null);
        if (why is not null)
        {
            context.Report(host.Span, $"{resource}: the endpoint '{FoundValue.Shorten(host.Value)}' {why}");
        }
    }

    private static void CheckNames(Resource resource, YamlMapping endpoint, RuleContext context)
    {
        if (endpoint.String("hostname") is { IsKnown: true, Value: { Length: > 0 } host } hostname && DnsName.WhyNoLabel(host) is { } noLabel)
        {
            context.Report(hostname.Span, $"{resource}: the hostname '{FoundValue.Shorten(host)}' {noLabel}");
        }

        if (endpoint.String("nodeName") is { IsKnown: true, Value: { Length: > 0 } node } nodeName && DnsName.WhyNoSubdomain(node) is { } noNode)
        {
            context.Report(nodeName.Span, $"{resource}: the nodeName '{FoundValue.Shorten(node)}' {noNode}");
        }
    }
}
