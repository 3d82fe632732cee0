using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The device claims of a pod and their use by its containers (pkg/apis/core/validation/validation.go validatePodResourceClaim,
/// validateResourceClaimNames).
/// </summary>
internal sealed class KW5269_ResourceClaim() : ApiObjectRule("core.v1.PodSpec")
{
    /// <summary>Before this version a feature gate makes the server drop claims.</summary>
    private static readonly KubernetesVersion ReadsClaims = new(1, 34);

    private static readonly string[] Containers = ["containers", "initContainers"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5269", "A container uses claims that its pod has", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (context.Options.KubernetesVersion < ReadsClaims)
        {
            return;
        }

        var names = new List<string>();
        var isComplete = true;
        foreach (var claim in item.Node.Mappings("resourceClaims"))
        {
            var name = claim.String("name");
            isComplete &= !name.IsOpaque;
            if (name is { IsKnown: true, Value.Length: > 0 })
            {
                if (names.Contains(name.Value))
                {
                    context.Report(name.Span, $"{resource} has two claims with the name '{name.Value}'");
                }

                names.Add(name.Value);
            }

            var sources = claim.Entries
                .Where(entry => !entry.IsOverridden && entry.Name is "resourceClaimName" or "resourceClaimTemplateName" && !entry.Value.IsNull()).ToList();
            if (sources.Count != 1)
            {
                context.Report(claim.HeadSpan, $"{resource}: the claim '{name.Or("")}' needs {(sources.Count == 0 ? "" : "only ")}one of resourceClaimName and "
                    + "resourceClaimTemplateName");
            }
        }

        foreach (var container in Containers.SelectMany(list => item.Node.Mappings(list)))
        {
            CheckUses(resource, container, names, isComplete, context);
        }
    }

    private static void CheckUses(Resource resource, YamlMapping container, List<string> claims, bool isComplete, RuleContext context)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in container.Mapping("resources").Mappings("claims"))
        {
            if (use.String("name") is not { IsKnown: true, Value: { Length: > 0 } name } field)
            {
                continue;
            }

            var request = use.String("request");
            if (!used.Add(name + "/" + request.Or("")) || (!request.IsOpaque && used.Contains(name + "/") && request.Or("").Length > 0))
            {
                context.Report(field.Span, $"{resource}: container '{container.String("name").Or("")}' uses the claim '{name}' twice");
            }
            else if (isComplete && !claims.Contains(name))
            {
                var nearest = NearestName.Find(claims, name);
                context.Report(
                    field.Span,
                    $"{resource}: container '{container.String("name").Or("")}' uses the claim '{name}', which the pod's 'resourceClaims' do not have"
                        + (nearest is null ? "" : $"; did you mean '{nearest}'?"),
                    fix: nearest is null ? null : Fix.ChangeText(field.Entry!.Value, nearest, FixSafety.Unsafe));
            }
        }
    }
}
