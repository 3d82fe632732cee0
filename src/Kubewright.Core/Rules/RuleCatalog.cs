using System.Collections.Immutable;
using Kubewright.Core.Rules.Documents;
using Kubewright.Core.Rules.Ports;
using Kubewright.Core.Rules.References;
using Kubewright.Core.Rules.Selectors;
using Kubewright.Core.Rules.ServiceTypes;

namespace Kubewright.Core.Rules;

/// <summary>All rules over manifests, in the order of their ids.</summary>
public static class RuleCatalog
{
    /// <summary>What a rule that throws is reported as; the others go on.</summary>
    public static RuleDescriptor RuleFailed { get; } = new("KW9001", "A rule of Kubewright failed", Severity.Warning);

    /// <summary>What an option that cannot be understood is reported as; its default holds.</summary>
    public static RuleDescriptor OptionInvalid { get; } = new("KW9003", "An option of Kubewright is understood", Severity.Warning);

    public static ImmutableArray<Rule> All { get; } =
    [
        .. SelectorRules.All,
        .. PortRules.All,
        .. ServiceTypeRules.All,
        .. ReferenceRules.All,
        .. DocumentRules.All,
    ];

    /// <summary>The descriptors of all rules, and of what Kubewright says of itself.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } =
        [.. All.Select(rule => rule.Descriptor), RuleFailed, OptionInvalid];
}
