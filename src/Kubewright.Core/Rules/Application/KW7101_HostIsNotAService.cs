using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An address names a host that no Service has. It may be deployed from elsewhere, so it takes a name that was probably meant, or a name that
/// can be nothing but one of the cluster, to say anything.
/// </summary>
internal sealed class KW7101_HostIsNotAService : AddressRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7101", "An address names a Service that exists", Severity.Warning);

    protected override Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications)
    {
        // Names of parameters and properties are no more than a guess, but of a host with a port beside it, and of brokers and databases.
        if (use is { IsByName: true, Address.IsOfDataService: false, Written.PortSetting: null })
        {
            return null;
        }

        // A name alone, of which only the setting's name says that it is a host, may as well be the workload's own.
        if (use.Resolution is not { Outcome: HostOutcome.NotFound } missing || (missing.Namesake is not null && use.Address.Form == AddressForm.Host))
        {
            return null;
        }

        var isMissing = $"{use.Subject} names host '{use.Address.Host}', but there is no Service '{missing.Service}' in namespace '{missing.Namespace}'";
        if (missing is { Suggestion: { } suggestion, Suggested: { } meant })
        {
            return Found(use.Written.Host, missing.Namesake is { } namesake
                ? $"{use.Subject} names host '{use.Address.Host}', but only Services have names, and the one of {namesake} is called '{suggestion}'"
                : $"{isMissing}; did you mean '{suggestion}'?") with
            {
                Related = [new RelatedPlace(meant.HeadSpan, $"{meant} is here")],
                Fix = AddressFix.ChangeHost(use.Written, suggestion),
            };
        }

        return graph.Options.ClosedWorld && (missing.IsOfCluster || use.Address.Form != AddressForm.Host) ? Found(use.Written.Host, isMissing)
            : missing.IsOfCluster ? Found(use.Written.Host, $"{isMissing}; it may be deployed from elsewhere", Severity.Info)
            : null;
    }
}
