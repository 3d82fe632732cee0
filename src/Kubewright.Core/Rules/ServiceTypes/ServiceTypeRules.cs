using System.Collections.Immutable;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>The rules of the family KW3xxx, in the order of their ids.</summary>
internal static class ServiceTypeRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW3001_TypeUnknown(),
        new KW3002_PortsMissing(),
        new KW3003_HeadlessWithNodePorts(),
        new KW3004_LoadBalancerFieldOnOtherType(),
        new KW3005_LoadBalancerIPIgnored(),
        new KW3006_SourceRangeInvalid(),
        new KW3007_LoadBalancerClassInvalid(),
        new KW3008_TrafficPolicyOfInternalService(),
        new KW3009_TrafficPolicyUnknown(),
        new KW3010_HealthCheckNodePort(),
        new KW3011_SessionAffinityUnknown(),
        new KW3012_SessionAffinityTimeout(),
        new KW3013_SessionAffinityConfigIgnored(),
        new KW3014_TrafficDistributionUnknown(),
        new KW3015_IPFamilyUnknown(),
        new KW3016_SingleStackWithTwoFamilies(),
        new KW3017_DualStackNeeded(),
        new KW3018_ClusterIPInvalid(),
        new KW3019_ClusterIPsDisagree(),
        new KW3020_ClusterIPOfOneCluster(),
        new KW3021_ExternalIPInvalid(),
        new KW3022_ExternalNameMissing(),
        new KW3023_ExternalNameInvalid(),
        new KW3024_ExternalNameIsAddress(),
        new KW3025_ClusterAddressOnExternalName(),
        new KW3026_IgnoredOnExternalName(),
        new KW3027_ExternalNameIgnored(),
        new KW3028_HeadlessPortNotMapped(),
        new KW3029_TopologyAnnotationsDisagree(),
        new KW3031_StatefulSetServiceMissing(),
        new KW3032_StatefulSetServiceNotHeadless(),
        new KW3033_StatefulSetServiceSelectsOthers(),
    ];
}
