namespace Kubewright.Core.Schema.Constraints;

/// <summary>What pkg/apis/admissionregistration/validation/validation.go demands; how the parts of a rule fit together is KW5329.</summary>
internal static class AdmissionConstraints
{
    private const string Mutating = "admissionregistration.MutatingWebhook";
    private const string Validating = "admissionregistration.ValidatingWebhook";
    private const string MutatingSpec = "admissionregistration.MutatingAdmissionPolicySpec";
    private const string ValidatingSpec = "admissionregistration.ValidatingAdmissionPolicySpec";

    private const int LongestExpression = 5 * 1024;

    public static IEnumerable<Constraint> All =>
    [
        .. Webhook(Mutating, "validateMutatingWebhook").Concat(Webhook(Validating, "validateValidatingWebhook")),
        .. Policy(MutatingSpec, "validateMutatingAdmissionPolicySpec").Concat(Policy(ValidatingSpec, "validateValidatingAdmissionPolicySpec")),
        .. Binding("admissionregistration.MutatingAdmissionPolicyBindingSpec").Concat(Binding("admissionregistration.ValidatingAdmissionPolicyBindingSpec")),
        .. Rule("admissionregistration.RuleWithOperations").Concat(Rule("admissionregistration.NamedRuleWithOperations")),
        .. Parts,
        .. PartsOfPolicies,
    ];

    private static ConstraintList Parts => new ConstraintList()
        .On("admissionregistration.MutatingWebhookConfiguration", "KW5330", "validateMutatingWebhookConfiguration").Unique("webhooks", "name")
        .On("admissionregistration.ValidatingWebhookConfiguration", "KW5330", "validateValidatingWebhookConfiguration").Unique("webhooks", "name")
        .On("admissionregistration.WebhookClientConfig", "KW5330", "validateWebhookClientConfig")
            .ExactlyOne("url", "service")
            .Text(TextForm.WebhookUrl, "url")
        .On("admissionregistration.ServiceReference", "KW5330", "ValidateWebhookService")
            .Required("name", "namespace")
            .Text(TextForm.WebhookPath, "path")
            .Between(1, 65535, "port")
        .On("admissionregistration.MatchResources", "KW5331", "validateMatchResources").Required("resourceRules").In("matchConstraints")
        .On("admissionregistration.MatchCondition", "KW5331", "validateMatchCondition")
            .Required("name", "expression")
            .Text(TextForm.QualifiedName, "name")
            .Text(TextForm.NotBlank, "expression")
        .On("admissionregistration.NamedRuleWithOperations", "KW5329", "validateNamedRuleWithOperations")
            .Text(TextForm.PathSegment, "resourceNames").OrEmpty()
            .Unique("resourceNames");

    private static ConstraintList PartsOfPolicies => new ConstraintList()
        .On(MutatingSpec, "KW5331", "validateMutatingAdmissionPolicySpec")
            .Required("mutations", "reinvocationPolicy")
        .On("admissionregistration.Mutation", "KW5331", "validateMutation")
            .Required("patchType")
            .Required("applyConfiguration").Where("patchType", "ApplyConfiguration")
            .Forbidden("jsonPatch").Where("patchType", "ApplyConfiguration").Because("the patchType is ApplyConfiguration")
            .Required("jsonPatch").Where("patchType", "JSONPatch")
            .Forbidden("applyConfiguration").Where("patchType", "JSONPatch").Because("the patchType is JSONPatch")
        .On("admissionregistration.ApplyConfiguration", "KW5331", "validateApplyConfiguration").Required("expression").Text(TextForm.NotBlank, "expression")
        .On("admissionregistration.JSONPatch", "KW5331", "validateJSONPatch").Required("expression").Text(TextForm.NotBlank, "expression")
        .On(ValidatingSpec, "KW5331", "validateValidatingAdmissionPolicySpec")
            .AtLeastOne("validations", "auditAnnotations")
            .AtMostItems(20, "auditAnnotations")
            .Unique("auditAnnotations", "key")
        .On("admissionregistration.Validation", "KW5331", "validateValidation")
            .Required("expression")
            .Text(TextForm.NotBlank, "expression", "messageExpression")
            .Text(TextForm.OneLine, "message")
            .OneOf("reason", "Unauthorized", "Forbidden", "Invalid", "RequestEntityTooLarge").OrEmpty()
        .On("admissionregistration.AuditAnnotation", "KW5331", "validateAuditAnnotation")
            .Required("key", "valueExpression")
            .Text(TextForm.QualifiedName, "key")
            .Text(TextForm.NotBlank, "valueExpression").UpTo(LongestExpression)
        .On("admissionregistration.Variable", "KW5331", "validateVariable")
            .Required("name", "expression")
            .Text(TextForm.CelIdentifier, "name")
            .Text(TextForm.NotBlank, "expression")
        .On("admissionregistration.ParamKind", "KW5331", "validateParamKind")
            .Required("apiVersion", "kind")
            .Text(TextForm.ApiVersion, "apiVersion")
        .On("admissionregistration.ParamRef", "KW5331", "validateParamRef")
            .ExactlyOne("name", "selector")
            .Text(TextForm.PathSegment, "name")
            .Text(TextForm.Label, "namespace")
            .Required("parameterNotFoundAction")
            .OneOf("parameterNotFoundAction", "Deny", "Allow")
        .On("admissionregistration.ValidatingAdmissionPolicyBindingSpec", "KW5331", "validateValidationActions")
            .Required("validationActions")
            .Unique("validationActions");

    private static ConstraintList Webhook(string type, string source) => new ConstraintList()
        .On(type, "KW5330", source)
            .Text(TextForm.FullyQualifiedName, "name")
            .OneOf("sideEffects", "None", "NoneOnDryRun").Because("a webhook of v1 has none, or none on dry runs")
            .Between(1, 30, "timeoutSeconds")
            .Text(TextForm.LabelOf1035, "admissionReviewVersions").OrEmpty()
            .Unique("admissionReviewVersions")
            .AtMostItems(64, "matchConditions")
            .Unique("matchConditions", "name");

    private static ConstraintList Policy(string type, string source) => new ConstraintList()
        .On(type, "KW5331", source)
            .Required("matchConstraints")
            .AtMostItems(64, "matchConditions")
            .Unique("matchConditions", "name")
            .Unique("variables", "name");

    private static ConstraintList Binding(string type) => new ConstraintList()
        .On(type, "KW5331", "validateAdmissionPolicyBindingSpec")
            .Required("policyName")
            .Text(TextForm.Subdomain, "policyName");

    private static ConstraintList Rule(string type) => new ConstraintList()
        .On(type, "KW5329", "validateRuleWithOperations")
            .Required("operations", "apiGroups", "apiVersions", "resources")
            .OneOf("operations", "*", "CREATE", "UPDATE", "DELETE", "CONNECT").OrEmpty()
            .Text(TextForm.Any, "apiVersions", "resources").OrEmpty()
            .Alone("*", "operations", "apiGroups", "apiVersions")
            .Alone("*/*", "resources")
            .OneOf("scope", "Cluster", "Namespaced", "*").OrEmpty();
}
