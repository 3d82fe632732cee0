namespace Kubewright.Core.Schema.Constraints;

/// <summary>A form of texts that the API server takes, each a function of apimachinery or of the type's own validation.</summary>
internal enum TextForm
{
    /// <summary>Any text up to the constraint's <see cref="Constraint.Max"/> bytes.</summary>
    Any,

    /// <summary>IsDNS1123Label.</summary>
    Label,

    /// <summary>IsDNS1035Label.</summary>
    LabelOf1035,

    /// <summary>IsDNS1123Subdomain.</summary>
    Subdomain,

    /// <summary>A subdomain of which only the beginning is given: it may end with '-' (NameIsDNSSubdomain with a prefix).</summary>
    SubdomainPrefix,

    /// <summary>IsDNS1123Subdomain of the text in lower case.</summary>
    SubdomainOfAnyCase,

    /// <summary>IsFullyQualifiedName: a subdomain of at least three parts.</summary>
    FullyQualifiedName,

    /// <summary>A subdomain of at least two parts.</summary>
    DomainOfTwoParts,

    /// <summary>IsFullyQualifiedDomainName: a subdomain of at least two parts, with or without a dot at its end.</summary>
    HostName,

    /// <summary>IsQualifiedName.</summary>
    QualifiedName,

    /// <summary>IsQualifiedName of the text in lower case.</summary>
    QualifiedNameOfAnyCase,

    /// <summary>ValidateLabelName.</summary>
    LabelKey,

    /// <summary>IsValidLabelValue.</summary>
    LabelValue,

    /// <summary>IsValidPathSegmentName.</summary>
    PathSegment,

    /// <summary>IsDomainPrefixedPath: a domain, '/' and a path.</summary>
    DomainPrefixedPath,

    /// <summary>IsConfigMapKey.</summary>
    ConfigKey,

    /// <summary>IsRelaxedEnvVarName: printable ASCII without '='.</summary>
    VariableName,

    /// <summary>IsEnvVarName, which versions before 1.32 demand: letters, digits, '-', '_' and '.', and no digit at the beginning.</summary>
    VariableNameOfOld,

    /// <summary>IsHTTPHeaderName.</summary>
    HeaderName,

    /// <summary>IsValidSysctlName.</summary>
    Sysctl,

    /// <summary>IsValidPortName.</summary>
    PortName,

    /// <summary>IsCIdentifier.</summary>
    Identifier,

    /// <summary>A qualified name of DRA: an identifier, with or without a domain and '/' before it.</summary>
    AttributeName,

    /// <summary>The same with the domain.</summary>
    AttributeNameWithDomain,

    /// <summary>The name of a variable of CEL that is not a reserved word.</summary>
    CelIdentifier,

    /// <summary>Semantic version 2.0.0.</summary>
    SemanticVersion,

    /// <summary>An IP address in one certain form (IsValidIP).</summary>
    IPAddress,

    /// <summary>A range of addresses in one certain form (IsValidCIDR).</summary>
    AddressRange,

    /// <summary>A range of addresses in its canonical form (IsValidCIDR of newer types).</summary>
    CanonicalAddressRange,

    /// <summary>A path that begins with '/'.</summary>
    AbsolutePath,

    /// <summary>validatePathNoBacksteps.</summary>
    PathWithoutBacksteps,

    /// <summary>validateLocalDescendingPath.</summary>
    DescendingPath,

    /// <summary>ValidateLocalNonReservedPath: descending, and no name that Kubernetes keeps for itself, such as '..data'.</summary>
    FilePath,

    /// <summary>A group and version as apiVersion writes them (schema.ParseGroupVersion).</summary>
    GroupVersion,

    /// <summary>The same with a group that is a domain and a version that is a label.</summary>
    ApiVersion,

    /// <summary>ValidateWebhookURL.</summary>
    WebhookUrl,

    /// <summary>ValidateWebhookService: the path at which a webhook is called.</summary>
    WebhookPath,

    /// <summary>ValidateNonResourceURLPath.</summary>
    UrlPath,

    /// <summary>'*' or such a path.</summary>
    UrlPathOrAll,

    /// <summary>'*' or a namespace.</summary>
    NamespaceOrAll,

    /// <summary>A text that is not of white space alone.</summary>
    NotBlank,

    /// <summary>A text that is not of white space alone and is on one line.</summary>
    OneLine,

    /// <summary>ValidateSignerName.</summary>
    SignerName,

    /// <summary>A name that a pool of devices has: subdomains with '/' between them.</summary>
    PoolName,

    /// <summary>A resource with a domain that Kubernetes does not keep for itself.</summary>
    ExtendedResource,

    /// <summary>The name of one of Kubernetes' own resources of containers, or of an extended one (ValidateContainerResourceName).</summary>
    ContainerResource,

    /// <summary>A text without space around it.</summary>
    Trimmed,

    /// <summary>The key of a label of nodes that Kubernetes has not renamed (pkg/api/node/util.go GetNodeLabelDeprecatedMessage).</summary>
    CurrentNodeLabel,

    /// <summary>The key of an annotation for which there is no field instead (pkg/api/pod/warnings.go).</summary>
    CurrentAnnotation,

    /// <summary>An IP address in its canonical form (pkg/api, GetWarningsForIP).</summary>
    CanonicalAddress,

    /// <summary>The name of an iSCSI initiator.</summary>
    IscsiName,

    /// <summary>A finalizer: a standard one, or a qualified name with a domain.</summary>
    Finalizer,
}
