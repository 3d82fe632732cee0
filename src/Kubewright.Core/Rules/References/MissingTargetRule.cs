using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A rule about references of one topic whose target is not among the manifests. An object that was plainly meant, or a closed world, contradicts the
/// reference; else the target may be deployed from elsewhere.
/// </summary>
/// <param name="topic">The topic.</param>
/// <param name="verb">What an object does with the target: <c>sends to</c>.</param>
internal abstract class MissingTargetRule(ReferenceTopic topic, string verb) : ReferenceRule
{
    /// <summary>Whether the rule also reports targets that are in another namespace only.</summary>
    protected virtual bool ReportsOtherNamespaces => true;

    protected sealed override void Check(ResolvedReference resolved, RuleContext context)
    {
        if (resolved.Reference.Topic != topic)
        {
            return;
        }

        switch (resolved.Outcome)
        {
            case ReferenceOutcome.Meant:
                ReportIntended(resolved.Reference, resolved.Targets[0], context);
                break;
            case ReferenceOutcome.Absent or ReferenceOutcome.MayBeMade when SeverityOf(resolved, context.Options) is { } severity:
                var hint = resolved.Outcome == ReferenceOutcome.MayBeMade ? "; a custom resource of that name may make it"
                    : context.Options.ClosedWorld ? ""
                    : "; it may be deployed from elsewhere";
                context.Report(resolved.Reference.Span, Describe(resolved.Reference) + hint, severity);
                break;
            case ReferenceOutcome.OtherNamespace when ReportsOtherNamespaces:
                ReportElsewhere(resolved, verb, context);
                break;
        }
    }

    /// <summary>Reports that a target is in another namespace than the reference looks in.</summary>
    internal static void ReportElsewhere(ResolvedReference resolved, string verb, RuleContext context)
    {
        var (reference, target) = (resolved.Reference, resolved.Targets[0]);
        context.Report(
            reference.Span,
            $"{reference.From} {verb} {reference} of namespace '{reference.Namespace}', which is in namespace '{target.Namespace}' only{Because(reference)}",
            context.IsFar(target.By.File) || reference.IsOptional ? Severity.Info : Severity.Warning,
            [PlaceOf(target)]);
    }

    private static Severity? SeverityOf(ResolvedReference resolved, CheckOptions options) =>
        resolved.Reference.IsOptional ? null
        : resolved.Reference.IsOfCluster ? (options.ClosedWorld ? Severity.Info : null)
        : options.ClosedWorld && resolved.Outcome == ReferenceOutcome.Absent ? Severity.Warning
        : Severity.Info;

    private static string Because(Reference reference) => reference.Consequence.Length == 0 ? "" : $", so {reference.Consequence}";

    private void ReportIntended(Reference reference, Definition meant, RuleContext context) => context.Report(
        reference.Span,
        $"{Describe(reference)}; did you mean '{meant.Name}'?",
        reference.IsOptional ? Severity.Info : Severity.Warning,
        [PlaceOf(meant)],
        Fix.ChangeText(reference.NameNode, reference.TextWith(meant.Name), FixSafety.Unsafe));

    private string Describe(Reference reference) =>
        $"{reference.From} {verb} {reference}, which is not among the "
            + $"manifests{(reference.Namespace is null ? "" : $" of namespace '{reference.Namespace}'")}{Because(reference)}";
}
