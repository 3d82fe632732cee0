using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Workloads;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A field is missing or empty without which the API server refuses the object (pkg/apis/*/validation/validation.go, field.Required).
/// </summary>
internal sealed class KW5105_RequiredFieldMissing : SchemaRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5105", "An object has the fields without which the API server refuses it", Severity.Error);

    protected override bool IsAboutAbsence => true;

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        // An overlay may add what a base leaves out.
        if (problem is not MissingField missing || IsFilledIn(resource, missing))
        {
            return;
        }

        // What is wrong with a claim of a StatefulSet older servers said only when they made the claim, and no pod came up.
        var isLate = resource is StatefulSet && missing.Path.StartsWith("spec.volumeClaimTemplates", StringComparison.Ordinal)
            && context.Options.KubernetesVersion < ClaimsOfStatefulSets.Validated;
        var hint = missing.Field.Enum.IsEmpty ? "" : $", one of {string.Join(", ", missing.Field.Enum)}";
        context.Report(missing.Span, $"{resource}: '{missing.Path}' is required{hint}", isLate ? Severity.Warning : null);
    }

    // A trigger of a DeploymentConfig writes the image when it is built.
    private static bool IsFilledIn(Resource resource, MissingField missing) =>
        resource.Type.Group == "apps.openshift.io" && missing is { Type.Name: "core.v1.Container", Field.Name: "image" };
}
