using System.Collections.Immutable;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>The rules KW53xx: what the API server refuses in objects other than Services and workloads, in the order of their ids.</summary>
internal static class OtherKindRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new ConstraintRule("KW5301", "The keys of a ConfigMap or Secret are file names"),
        new KW5302_DataKeyTwice(),
        new KW5303_ScaleBounds(),
        new KW5304_ScaleTargetVersion(),
        new KW5305_MetricSource(),
        new ConstraintRule("KW5306", "A PodDisruptionBudget has minAvailable or maxUnavailable"),
        new KW5307_BudgetNumber(),
        new KW5308_ClaimWithoutStorage(),
        new KW5309_IngressBackend(),
        new KW5310_IngressPath(),
        new KW5311_IngressHost(),
        new KW5312_IngressLeadsNowhere(),
        new KW5313_PolicyPeer(),
        new KW5314_PolicyEndPort(),
        new KW5315_SecretKeysOfType(),
        new ConstraintRule("KW5316", "A ClusterRoleBinding names the namespace of a ServiceAccount"),
        new KW5317_RoleReferenceKind(),
        new KW5318_MetricTarget(),
        new ConstraintRule("KW5319", "The numbers of a scaling behavior are within their bounds"),
        new KW5320_IngressReferenceName(),
        new KW5321_IngressClassTwice(),
        new KW5322_PolicyAddresses(),
        new KW5323_PolicyPort(),
        new KW5324_EndpointAddress(),
        new KW5325_EndpointPort(),
        new KW5326_ClaimOfNoVolume(),
        new ConstraintRule("KW5327", "The name of a controller is a domain and a path, such as example.com/controller"),
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
        new ConstraintRule("KW5343", "An object has nothing of which the API server warns", Severity.Info),
    ];
}
