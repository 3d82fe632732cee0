using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A rule about addresses that pods connect to, wherever they are written: in variables and ConfigMaps of the manifests, in an application's
/// settings, in its C#.
/// </summary>
internal abstract class AddressRule : Rule<Resource>
{
    internal sealed override bool IsAbout(object subject) => subject is ApplicationFacts || ManifestAddresses.MayBeIn(subject);

    internal sealed override void CheckSubject(object subject, RuleContext context)
    {
        if (subject is ApplicationFacts application)
        {
            Check(application, context);
        }
        else
        {
            base.CheckSubject(subject, context);
        }
    }

    protected sealed override void Check(Resource resource, RuleContext context)
    {
        foreach (var use in ManifestAddresses.Of(context.Set, resource))
        {
            if (Find(use, context.Graph, context.Applications) is { } finding)
            {
                context.Report(finding);
            }
        }
    }

    /// <summary>Of an address that an application brings along, what is wrong must be wrong wherever it runs.</summary>
    private void Check(ApplicationFacts application, RuleContext context)
    {
        foreach (var uses in context.Applications.AddressesOf(application, context.Placements))
        {
            if (FindEverywhere(uses, context) is { } finding)
            {
                context.Report(finding);
            }
        }
    }

    /// <summary>What is wrong with an address in the first of its places, where something is wrong in all; null where it is not.</summary>
    private Finding? FindEverywhere(ImmutableArray<AddressUse> uses, RuleContext context)
    {
        Finding? first = null;
        foreach (var use in uses)
        {
            if (IsItsOwn(use, context.Graph) || Find(use, context.Graph, context.Applications) is not { } finding)
            {
                return null;
            }

            first ??= finding;
        }

        return first;
    }

    /// <summary>A name and a port of the application's own Service, of which only names say what they are for, may be what it registers itself by.</summary>
    private static bool IsItsOwn(AddressUse use, ManifestGraph graph) =>
        use is { IsByName: true, Resolution: { Outcome: HostOutcome.Found } found }
        && found.Services.Any(service => graph.EndpointsOf(service).Matches.Any(match => match.Workload == use.From));

    /// <summary>What is wrong with an address for those who use it in one place; null where nothing is, or nothing can be said.</summary>
    protected abstract Finding? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications);
}
