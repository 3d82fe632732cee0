using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>
/// An external name that is not a DNS name: with a port, a scheme, a path, capitals or underscores (pkg/apis/core/validation/validation.go,
/// ValidateService). It becomes a CNAME record, so one trailing dot is allowed.
/// </summary>
internal sealed class KW3023_ExternalNameInvalid : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } = new("KW3023", "An externalName is a DNS name and nothing more", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var field = service.Spec.String("externalName");
        if (service.ServiceType != ServiceType.ExternalName || field.Or("") is not { Length: > 0 } name || name == "." || WhyInvalid(name) is not { } reason)
        {
            return;
        }

        var host = HostOf(name);
        var corrected = WhyInvalid(host) is null ? host : DnsName.Correct(host, WhyInvalid);
        if (corrected?.IndexOf('_') >= 0 || host.IndexOf('_') >= 0)
        {
            // Another name is another host.
            corrected = null;
        }

        var why = host != name ? "write the host alone, without scheme, port or path" : $"it {reason}";
        context.Report(
            field.Span,
            $"The externalName '{name}' of {service} is not a DNS name: {why}",
            fix: corrected is null ? null : Fix.ChangeSpelling(field.Entry!.Value, corrected, []));
    }

    private static string? WhyInvalid(string name) =>
        DnsName.WhyNoSubdomain(name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name);

    /// <summary>What is left of a URL or of host and port.</summary>
    private static string HostOf(string name)
    {
        var scheme = name.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? name : name.Substring(scheme + 3);
        var end = host.IndexOfAny(['/', ':', '?']);
        return end < 0 ? host : host.Substring(0, end);
    }
}
