using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>The rules of the family KW1xxx, in the order of their ids.</summary>
internal static class SelectorRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW1001_ServiceSelectsNoPod(),
        new KW1002_PodsInOtherNamespace(),
        new KW1003_LabelsOnWorkloadOnly(),
        new KW1004_TemplateNotSelected(),
        new KW1005_WorkloadSelectorMissing(),
        new KW1006_SelectorRequirementInvalid(),
        new KW1007_LabelKeyInvalid(),
        new KW1008_LabelValueInvalid(),
        new KW1009_AnnotationKeyInvalid(),
        new KW1010_WorkloadSelectorsOverlap(),
        new KW1011_ServiceSpansWorkloads(),
        new KW1012_ServiceWithoutSelector(),
        new KW1013_EndpointsOverwritten(),
        new KW1020_BudgetSelectsNoPod(),
        new KW1021_PolicySelectsNoPod(),
        new KW1022_PeerSelectsNoPod(),
        new KW1023_MonitorSelectsNothing(),
        new KW1024_PlacementSelectsNoPod(),
        new KW1025_NamespacesSelectedByNothing(),
        new KW1026_WebhookSelectsNoObject(),
        new KW1027_MeshSelectsNoPod(),
    ];
}
