using System.Collections.Immutable;
using Kubewright.Core.Rules.Application;
using Kubewright.Core.Rules.Builders;
using Kubewright.Core.Rules.Documents;
using Kubewright.Core.Rules.Environments;
using Kubewright.Core.Rules.OtherKinds;
using Kubewright.Core.Rules.Ports;
using Kubewright.Core.Rules.References;
using Kubewright.Core.Rules.Selectors;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Rules.Workloads;

namespace Kubewright.Core.Rules;

/// <summary>All rules over manifests, in the order of their ids.</summary>
public static class RuleCatalog
{
    /// <summary>What a rule that throws is reported as; the others go on.</summary>
    public static RuleDescriptor RuleFailed { get; } = new("KW9001", "A rule of Kubewright failed", Severity.Warning);

    /// <summary>What a declaration of an external object that no manifest names is reported as.</summary>
    public static RuleDescriptor ExternalNotNamed { get; } = new KW4060_ExternalNotNamed().Descriptor;

    /// <summary>What an option that cannot be understood is reported as; its default holds.</summary>
    public static RuleDescriptor OptionInvalid { get; } = new("KW9003", "An option of Kubewright is understood", Severity.Warning);

    /// <summary>A comment that takes findings back but names no rule, so that it has no effect.</summary>
    public static RuleDescriptor UnknownSuppression { get; } =
        new("KW9002", "A comment that suppresses findings names rules of Kubewright", Severity.Info);

    /// <summary>A type of the project that has the name of the class that is generated from its manifests.</summary>
    public static RuleDescriptor ManifestsClassTaken { get; } =
        new("KW9004", "The name of the class that is generated from manifests is free", Severity.Warning);

    /// <summary>A version of C# that generated code is too new for.</summary>
    public static RuleDescriptor LanguageTooOld { get; } =
        new("KW9005", "The project's C# can read what is generated from manifests", Severity.Warning);

    /// <summary>A comment that takes findings back where there are none.</summary>
    public static RuleDescriptor UnusedSuppression { get; } = new("KW9006", "A comment that suppresses findings has some to suppress", Severity.Info);

    /// <summary>A comment that takes findings back without saying why, where a reason is asked for.</summary>
    public static RuleDescriptor SuppressionWithoutReason { get; } =
        new("KW9007", "A comment that suppresses findings says why where a reason is required", Severity.Warning);

    /// <summary>An environment of which something cannot be rendered, so that what is absent there is not known to be missing.</summary>
    public static RuleDescriptor EnvironmentPartial { get; } =
        new("KW9010", "An environment can be rendered as a whole", Severity.Info);

    public static ImmutableArray<Rule> All { get; } =
    [
        .. ((ImmutableArray<Rule>)
        [
            .. SelectorRules.All,
            .. PortRules.All,
            .. ServiceTypeRules.All,
            .. ReferenceRules.All,
            .. DocumentRules.All,
            .. KustomizationRules.OfFiles,
            .. WorkloadRules.All,
            .. OtherKindRules.All,
            .. ApplicationRules.All,
        ]).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal),
    ];

    private static readonly ImmutableHashSet<string> OfApplications = [.. All.Where(rule => rule.IsOfApplications).Select(rule => rule.Descriptor.Id)];

    /// <summary>The descriptors of all rules, those of C# included, and of what Kubewright says of itself, in the order of their ids.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } =
    [
        .. All.Select(rule => rule.Descriptor)
            .Concat(BuilderRules.Descriptors)
            .Concat(ChainRules.Descriptors)
            .Concat(KustomizationRules.OfRenderings.Select(rule => rule.Descriptor))
            .Concat(
            [
                RuleFailed, UnknownSuppression, OptionInvalid, ManifestsClassTaken, LanguageTooOld, UnusedSuppression, SuppressionWithoutReason,
                EnvironmentPartial,
            ])
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static readonly ImmutableHashSet<string> OfManifests =
        [.. All.Where(rule => !rule.IsOfApplications).Select(rule => rule.Descriptor.Id).Where(id => id[2] is not ('6' or '7' or '9'))];

    private static readonly ImmutableHashSet<string> Known = [.. Descriptors.Select(rule => rule.Id)];

    /// <summary>Whether a rule speaks of applications: <see cref="Rule.IsOfApplications"/>.</summary>
    public static bool IsOfApplications(RuleDescriptor rule) => OfApplications.Contains(rule.Id);

    /// <summary>Whether the rule of an id finds all that it finds in manifests alone, without an application beside them.</summary>
    public static bool IsOfManifests(string id) => OfManifests.Contains(id);

    /// <summary>Whether an id is one of <see cref="Descriptors"/>.</summary>
    public static bool IsKnown(string id) => Known.Contains(id);
}
