using System.Globalization;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A webhook, an APIService or another route names a port that its Service does not have. It is the Service's port that counts, never the target port
/// (admissionregistration/v1 ServiceReference: 443 where none is written).
/// </summary>
internal sealed class KW4025_NamedServicePortMissing : ReferenceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4025", "A port that an object names is one of the Service", Severity.Warning);

    protected override void Check(ResolvedReference resolved, RuleContext context)
    {
        if (resolved.Reference.Topic != ReferenceTopic.Object)
        {
            return;
        }

        foreach (var outcome in resolved.Sections)
        {
            if (outcome is { IsAbsent: true, Section.Kind: SectionKind.Port, Target.By: Service service })
            {
                Report(resolved.Reference, outcome, service, context);
            }
        }
    }

    private static void Report(Reference reference, SectionOutcome outcome, Service service, RuleContext context)
    {
        var wanted = outcome.Section.Value;
        var target = service.Ports.FirstOrDefault(port => port.EffectiveTargetPort == wanted);
        var meant = target ?? (service.Ports.Length == 1 ? service.Ports[0] : null);
        var how = outcome.Section.Node is null ? "uses port" : "names port";
        var quoted = wanted.Text is null ? wanted.ToString() : $"'{wanted}'";
        context.Report(
            outcome.Section.SpanIn(reference),
            target is null
                ? $"{reference.From} {how} {quoted} of {service}, which has only {string.Join(", ", outcome.Existing)}, so {reference.Consequence}"
                : $"{reference.From} {how} {quoted} of {service}, which is its targetPort; the Service port is {target.Port.Or(0)}",
            related: [PlaceOf(outcome.Target!)],
            fix: FixOf(outcome.Section, meant));
    }

    private static Fix? FixOf(ReferencedSection section, ServicePort? meant) =>
        meant is null || section.Node is null ? null
        : section.Value.Number is not null
            ? meant.Port.IsKnown ? Fix.ChangeValue(section.Node, meant.Port.Value.ToString(CultureInfo.InvariantCulture), FixSafety.Unsafe) : null
            : meant.Name.Or("").Length > 0 ? Fix.ChangeText(section.Node, meant.Name.Value, FixSafety.Unsafe) : null;
}
