namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/networking, pkg/apis/discovery, pkg/apis/certificates and pkg/apis/rbac demand, each in validation/validation.go.</summary>
internal static class NetworkingConstraints
{
    private const int MostEndpoints = 1000;
    private const int MostPorts = 20_000;
    private const int MostAddresses = 100;
    private const int MostHints = 8;

    public static ConstraintList All => new ConstraintList()
        .On("networking.ServiceCIDRSpec", "KW5339", "ValidateServiceCIDR")
            .Required("cidrs")
            .AtMostItems(2, "cidrs")
            .Text(TextForm.CanonicalAddressRange, "cidrs").OrEmpty()
        .On("networking.IPAddressSpec", "KW5339", "validateIPAddressParentReference").Required("parentRef")
        .On("networking.ParentReference", "KW5339", "validateIPAddressParentReference")
            .Required("resource", "name")
            .Text(TextForm.Subdomain, "group")
            .Text(TextForm.PathSegment, "resource", "name", "namespace")
        .On("networking.IngressClassParametersReference", "KW5339", "validateIngressClassParametersReference")
            .OneOf("scope", "Cluster", "Namespace").OrEmpty()
            .Text(TextForm.Subdomain, "apiGroup")
            .Text(TextForm.PathSegment, "kind", "name")
            .Required("namespace").Where("scope", "Namespace")
            .Text(TextForm.Label, "namespace").Where("scope", "Namespace")
            .Forbidden("namespace").Where("scope", "Cluster", "").Because("the scope is Cluster")
        .On("discovery.EndpointSlice", "KW5324", "ValidateEndpointSlice")
            .AtMostItems(MostEndpoints, "endpoints")
        .On("discovery.EndpointSlice", "KW5325", "validatePorts").AtMostItems(MostPorts, "ports")
        .On("discovery.Endpoint", "KW5324", "validateEndpoints").AtMostItems(MostAddresses, "addresses").Unique("addresses")
        .On("discovery.EndpointHints", "KW5324", "validateHints")
            .AtMostItems(MostHints, "forZones", "forNodes")
            .Unique("forZones", "name")
            .Unique("forNodes", "name")
        .On("discovery.ForZone", "KW5324", "validateHints").Text(TextForm.LabelValue, "name")
        .On("discovery.ForNode", "KW5324", "validateHints").Text(TextForm.Subdomain, "name").OrEmpty()
        .On("certificates.CertificateSigningRequestSpec", "KW5338", "validateCertificateSigningRequest")
            .Required("usages", "signerName", "request")
            .Text(TextForm.SignerName, "signerName")
            .Unique("usages")
            .AtLeast(600, "expirationSeconds")
        .On("rbac.Subject", "KW5317", "ValidateRoleBindingSubject").Text(TextForm.Subdomain, "name").Where("kind", "ServiceAccount")
        .On("rbac.Subject", "KW5316", "ValidateRoleBindingSubject").Required("namespace").Where("kind", "ServiceAccount").OfKind("ClusterRoleBinding")
        .On("networking.IngressClassSpec", "KW5327", "validateIngressClassSpec").Text(TextForm.DomainPrefixedPath, "controller").UpTo(250);
}
