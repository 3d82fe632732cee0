using Kubewright.Core.Graph.References;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A key that the ConfigMap or Secret does not have: where it is not optional a container does not start
/// (pkg/kubelet/kubelet_pods.go makeEnvironmentVariables: CreateContainerConfigError; pkg/volume/configmap and secret MakePayload).
/// </summary>
internal sealed class KW4021_KeyMissing : ReferenceRule
{
    private const int MostNamed = 5;

    public override RuleDescriptor Descriptor { get; } =
        new("KW4021", "A key that an object names is one of the ConfigMap or Secret", Severity.Error);

    protected override void Check(ResolvedReference resolved, RuleContext context)
    {
        foreach (var outcome in resolved.Sections)
        {
            if (outcome is { IsAbsent: true, Section.Kind: SectionKind.Key })
            {
                Report(resolved.Reference, outcome, context);
            }
        }
    }

    private static void Report(Reference reference, SectionOutcome outcome, RuleContext context)
    {
        var key = outcome.Section.Value.ToString();
        var nearest = NearestName.Find(outcome.Existing, key);
        if (reference.IsOptional && nearest is null)
        {
            return;
        }

        var existing = string.Join(", ", outcome.Existing.Take(MostNamed).Select(name => $"'{name}'")) + (outcome.Existing.Length > MostNamed ? ", ..." : "");
        var consequence = reference.IsOptional ? "" : $", so {reference.Consequence}";
        context.Report(
            outcome.Section.SpanIn(reference),
            $"{reference.From} names key '{key}' of {reference}, which has only {existing}{consequence}"
                + (nearest is null ? "" : $"; did you mean '{nearest}'?"),
            reference.IsOptional ? Severity.Info : reference.IsFatal ? Severity.Error : Severity.Warning,
            [PlaceOf(outcome.Target!)],
            nearest is null ? null : Fix.ChangeText(outcome.Section.Node, nearest, FixSafety.Unsafe));
    }
}
