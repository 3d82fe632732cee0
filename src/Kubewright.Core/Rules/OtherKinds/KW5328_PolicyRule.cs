using Kubewright.Core.Resources;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A rule of a Role names resources with their API groups, or of a ClusterRole URLs that are not resources
/// (pkg/apis/rbac/validation/validation.go ValidatePolicyRule).
/// </summary>
internal sealed class KW5328_PolicyRule() : KindRule("rbac.authorization.k8s.io", "Role", "ClusterRole")
{
    private static readonly string[] OfResources = ["apiGroups", "resources", "resourceNames"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5328", "A rule of a role names API groups and resources, or URLs", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var rule in resource.Node.Mappings("rules"))
        {
            if (rule["nonResourceURLs"].IsNullOrEmpty())
            {
                CheckResources(resource, rule, context);
            }
            else if (resource.Kind == "Role")
            {
                context.Report(rule.Find("nonResourceURLs")!.Key.Span,
                    $"{resource}: 'nonResourceURLs' belong to no namespace; only a ClusterRole can name them");
            }
            else if (OfResources.Any(field => !rule[field].IsNullOrEmpty()))
            {
                context.Report(rule.Find("nonResourceURLs")!.Key.Span, $"{resource}: a rule has 'nonResourceURLs' beside resources; write a rule for each");
            }
        }
    }

    private static void CheckResources(Resource resource, YamlMapping rule, RuleContext context)
    {
        foreach (var field in new[] { "apiGroups", "resources" })
        {
            if (rule[field].IsNullOrEmpty() && !rule.Entries.IsEmpty)
            {
                var hint = field == "apiGroups" ? " (\"\" is the group of Pods, Services and ConfigMaps)" : "";
                context.Report(rule.Find(field)?.Key.Span ?? rule.HeadSpan, $"{resource}: a rule has no '{field}'{hint}");
            }
        }
    }
}
