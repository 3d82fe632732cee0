using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The resources of a rule of a webhook or an admission policy name each of them once: one that a wildcard among them covers is refused
/// (pkg/apis/admissionregistration/validation/validation.go validateResources).
/// </summary>
internal sealed class KW5329_AdmissionRule() : ApiObjectRule("admissionregistration.v1.RuleWithOperations", "admissionregistration.v1.NamedRuleWithOperations")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5329", "The rule of a webhook or admission policy says which requests it is for, without overlaps", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var resources = item.Node["resources"] is YamlSequence sequence ? sequence.Items.OfType<YamlScalar>().ToList() : [];
        var wholes = new HashSet<string>(StringComparer.Ordinal);
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in resources)
        {
            var slash = one.Value.IndexOf('/');
            if (slash < 0 || one.IsPlaceholder || one.Value == "*/*")
            {
                continue;
            }

            var (name, part) = (one.Value.Substring(0, slash), one.Value.Substring(slash + 1));
            var covering = wholes.Contains(name) ? $"{name}/*" : parts.Contains(part) ? $"*/{part}" : null;
            if (covering is not null)
            {
                context.Report(one.Span, $"{resource}: {item.Words("resources")} has '{FoundValue.Shorten(one.Value)}', which '{covering}' before it covers");
            }

            if (part == "*")
            {
                wholes.Add(name);
            }

            if (name == "*")
            {
                parts.Add(part);
            }
        }

        if (resources.Find(one => one.Value == "*") is { } all
            && resources.Exists(one => one.Value != "*" && one.Value.Length > 0 && one.Value.IndexOf('/') < 0))
        {
            context.Report(all.Span, $"{resource}: {item.Words("resources")} has '*' beside other resources, which it covers");
        }
    }
}
