using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An address leads to a namespace in which the Service does not stand. A name without a namespace is looked for in the pod's own namespace
/// only (kubernetes.io, DNS for Services and Pods).
/// </summary>
internal sealed class KW7103_HostInOtherNamespace : AddressRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7103", "An address names the namespace of its Service", Severity.Warning);

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        if (use.Resolution is not { Outcome: HostOutcome.InOtherNamespace } found)
        {
            return null;
        }

        var spaces = string.Join(" and ", found.Services.Select(service => $"'{use.Set.NamespaceOf(service)}'").Distinct(StringComparer.Ordinal));
        var hint = found.Suggestion is null ? "" : $"; write '{found.Suggestion}'";
        return Found(
            use.Written.Host,
            $"{use.Subject} names host '{use.Address.Host}', which is looked for in namespace '{found.Namespace}', but Service '{found.Service}' is "
                + $"in {spaces}{hint}",
            found.IsCertain ? null : Severity.Info) with
        {
            Related = [.. found.Services
                .Select(service => new RelatedPlace(service.HeadSpan, $"{service} is here, in namespace '{use.Set.NamespaceOf(service)}'"))],
            Fix = found.Suggestion is null ? null : AddressFix.ChangeHost(use.Written, found.Suggestion),
        };
    }
}
