using System.Collections.Immutable;

namespace Kubewright.Core.Rules.References;

/// <summary>The rules of the family KW4xxx, in the order of their ids.</summary>
internal static class ReferenceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW4001_IngressServiceMissing(),
        new KW4002_IngressPortMissing(),
        new KW4003_ScaleTargetMissing(),
        new KW4004_RouteServiceMissing(),
        new KW4005_RoutePortMissing(),
        new KW4006_ReferenceGrantMissing(),
        new KW4020_NamedObjectMissing(),
        new KW4021_KeyMissing(),
        new KW4022_ObjectInOtherNamespace(),
        new KW4023_SecretOfOtherContent(),
        new KW4024_ListenerMissing(),
        new KW4025_NamedServicePortMissing(),
        new KW4026_SubPathMissing(),
        new KW4027_VariableMissing(),
        new KW4030_PolicyPortNotOfPods(),
        new KW4031_MonitorPortMissing(),
        new KW4040_BudgetLetsNoPodGo(),
        new KW4041_ClaimOfOnePodShared(),
        new KW4042_ReplicasOfAutoscaledWorkload(),
        new KW4043_UtilizationWithoutRequest(),
        new KW4044_RewriteGroupMissing(),
        new KW4045_NamespaceOfSiblingsMissing(),
        new KW4046_PortOfPodsNotListenedOn(),
        new KW4047_SourcePathMissing(),
        new KW4048_SubsetMissing(),
        new KW4060_ExternalNotNamed(),
        new KW4061_SettingNotUnderstood(),
    ];
}
