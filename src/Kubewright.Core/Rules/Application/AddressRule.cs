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
internal abstract class AddressRule : ApplicationRule
{
    /// <summary>What it says of a manifest it says whatever application runs in it; code and settings are each project's own anyway.</summary>
    public override bool IsOfApplications => false;

    public sealed override void CheckResource(Resource resource, RuleContext context)
    {
        foreach (var use in ManifestAddresses.Of(context.Set, resource))
        {
            if (Find(use, context.Graph, context.Applications) is { } fault)
            {
                context.Report(fault.Span, fault.Message, fault.Severity, fault.Related, fault.Fix);
            }
        }
    }

    /// <summary>Of an address that an application brings along, what is wrong must be wrong wherever it runs.</summary>
    public sealed override void Check(ApplicationFacts application, ApplicationRuleContext context)
    {
        foreach (var uses in context.Applications.AddressesOf(application, context.Placements))
        {
            if (FindEverywhere(uses, context) is { } fault)
            {
                context.Report(fault.Span, fault.Message, fault.Severity, fault.Related, fault.Fix);
            }
        }
    }

    /// <summary>What is wrong with an address in the first of its places, where something is wrong in all; null where it is not.</summary>
    private AddressFault? FindEverywhere(ImmutableArray<AddressUse> uses, ApplicationRuleContext context)
    {
        AddressFault? first = null;
        foreach (var use in uses)
        {
            if (Find(use, context.Graph, context.Applications) is not { } fault)
            {
                return null;
            }

            first ??= fault;
        }

        return first;
    }

    /// <summary>What is wrong with an address for those who use it in one place; null where nothing is, or nothing can be said.</summary>
    protected abstract AddressFault? Find(AddressUse use, ManifestGraph graph, ApplicationGraph applications);
}
