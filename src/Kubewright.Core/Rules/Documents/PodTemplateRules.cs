using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Documents;

/// <summary>The rules KW52xx: what the API server refuses in pods, pod templates and workloads, in the order of their ids.</summary>
internal static class PodTemplateRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW5201_ContainersMissing(),
        new KW5202_ContainerNameInvalid(),
        new KW5203_ContainerNameTwice(),
        new KW5204_VolumeMissing(),
        new KW5205_MountPathTwice(),
        new KW5206_VolumeNameTwice(),
        new KW5207_VolumeNameInvalid(),
        new KW5208_SeveralVolumeSources(),
        new KW5209_EnvValueSources(),
        new KW5210_EnvNameInvalid(),
        new KW5211_RestartPolicyOfKind(),
        new KW5212_OneHandler(),
        new KW5213_ProbeNumbers(),
        new KW5214_RequestAboveLimit(),
        new KW5215_UnknownResource(),
        new KW5216_NegativeResource(),
        new KW5217_FractionOfAByte(),
        new KW5218_RolloutStandsStill(),
        new KW5219_RolloutNumber(),
        new KW5220_RollingUpdateOfOtherStrategy(),
        new KW5221_TopologySpread(),
        new KW5222_Toleration(),
        new KW5223_CronSchedule(),
        new KW5224_TimeZone(),
        new KW5225_NegativeNumber(),
        new KW5226_JobSelector(),
        new KW5227_PrivilegeEscalation(),
        new KW5228_InitContainerProbe(),
        new KW5229_NameserverMissing(),
        new KW5230_AffinityWeight(),
        new KW5231_NodeAffinityValues(),
        new KW5232_EnvNameTwice(),
        new KW5240_ProgressDeadline(),
        new KW5241_ActiveDeadlineOfKind(),
        new KW5242_SurgeAndUnavailable(),
        new KW5243_IndexedJob(),
        new KW5244_PodFailurePolicy(),
        new KW5245_SuccessPolicy(),
        new KW5246_StatefulSetServiceName(),
    ];
}
