using System.Collections.Immutable;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>The rules KW53xx: what the API server refuses in objects other than Services and workloads, in the order of their ids.</summary>
internal static class OtherKindRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW5301_DataKeyInvalid(),
        new KW5302_DataKeyTwice(),
        new KW5303_ScaleBounds(),
        new KW5304_ScaleTargetVersion(),
        new KW5305_MetricSource(),
        new KW5306_BudgetBothBounds(),
        new KW5307_BudgetNumber(),
        new KW5308_ClaimWithoutStorage(),
        new KW5309_IngressBackend(),
        new KW5310_IngressPath(),
        new KW5311_IngressHost(),
        new KW5312_IngressLeadsNowhere(),
        new KW5313_PolicyPeer(),
        new KW5314_PolicyEndPort(),
        new KW5315_SecretKeysOfType(),
        new KW5316_SubjectNamespaceMissing(),
        new KW5317_RoleReferenceKind(),
        new KW5318_MetricTarget(),
        new KW5319_ScalingBehavior(),
        new KW5320_IngressReferenceName(),
        new KW5321_IngressClassTwice(),
        new KW5322_PolicyAddresses(),
        new KW5323_PolicyPort(),
        new KW5324_EndpointAddress(),
        new KW5325_EndpointPort(),
        new KW5326_ClaimOfNoVolume(),
        new KW5327_ControllerName(),
        new KW5328_PolicyRule(),
        new KW5329_AdmissionRule(),
        new KW5330_WebhookCall(),
        new KW5331_AdmissionPolicy(),
        new KW5332_PersistentVolume(),
        new KW5333_Node(),
        new KW5334_Quota(),
        new KW5335_Storage(),
        new KW5336_Device(),
        new KW5337_FlowControl(),
        new KW5338_CertificateRequest(),
        new KW5339_ClusterAddress(),
        new KW5340_ClusterObject(),
        new KW5341_LimitRange(),
        new KW5342_DataTooLarge(),
    ];
}
