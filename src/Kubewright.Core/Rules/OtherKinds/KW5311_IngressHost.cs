using System.Net;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The host of an Ingress rule, or of one of its certificates, is a DNS name without port or scheme, its first part may be '*'
/// (pkg/apis/networking/validation/validation.go validateIngressRules, validateIngressTLS).
/// </summary>
internal sealed class KW5311_IngressHost() : KindRule("networking.k8s.io", "Ingress")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5311", "The host of an Ingress is a DNS name", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!IngressPaths.IsCurrent(resource))
        {
            return;
        }

        foreach (var rule in resource.Spec.Mappings("rules"))
        {
            if (rule.String("host") is { IsKnown: true, Value: { Length: > 0 } host } field && !Placeholder.IsStandIn(host) && WhyInvalid(host) is { } why)
            {
                context.Report(field.Span, $"{resource}: the host '{FoundValue.Shorten(host)}' {why}");
            }
        }

        foreach (var host in resource.Spec.Mappings("tls").Select(tls => tls["hosts"]).OfType<YamlSequence>().SelectMany(hosts => hosts.Items)
            .OfType<YamlScalar>())
        {
            if (host is { IsPlaceholder: false, Type: YamlScalarType.String } && WhyNoHostOfACertificate(host.Value) is { } why)
            {
                context.Report(host.Span, $"{resource}: the host '{FoundValue.Shorten(host.Value)}' of its TLS {why}");
            }
        }
    }

    // Unlike the host of a rule it cannot be left empty, and may be an address.
    private static string? WhyNoHostOfACertificate(string host) =>
        host.Length == 0 ? "is empty"
        : host == "*" ? "has its '*' elsewhere than as the whole first part, as in *.example.com"
        : DnsName.WhyNoSubdomain(host) is null ? null
        : WhyInvalid(host);

    private static string? WhyInvalid(string host)
    {
        if (host == "*")
        {
            return "stands for all hosts, which is written by leaving 'host' out";
        }

        if (host.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return "is a URL; write the name alone, without scheme and path";
        }

        if (IPAddress.TryParse(host, out _) && (host.Count(c => c == '.') == 3 || host.IndexOf(':') >= 0))
        {
            return "is an IP address; a rule is for a DNS name";
        }

        if (host.IndexOf(':') >= 0)
        {
            return "holds a port; an Ingress listens on 80 and 443 alone, write the name without it";
        }

        return host.StartsWith("*.", StringComparison.Ordinal) ? DnsName.WhyNoSubdomain(host.Substring(2))
            : host.IndexOf('*') >= 0 ? "has its '*' elsewhere than as the whole first part, as in *.example.com"
            : DnsName.WhyNoSubdomain(host);
    }
}
