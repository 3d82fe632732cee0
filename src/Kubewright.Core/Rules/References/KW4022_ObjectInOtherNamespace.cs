using Kubewright.Core.Graph.References;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An object names another one that is in another namespace only: names of ConfigMaps, Secrets, claims, accounts and Services are looked up in one namespace,
/// that of the object unless the reference has a field for it.
/// </summary>
internal sealed class KW4022_ObjectInOtherNamespace : ReferenceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4022", "What an object names is in the namespace where it is looked up", Severity.Warning);

    protected override void Check(ResolvedReference resolved, RuleContext context)
    {
        if (resolved is { Outcome: ReferenceOutcome.OtherNamespace, Reference.Topic: ReferenceTopic.Object })
        {
            MissingTargetRule.ReportElsewhere(resolved, "names", context);
        }
    }
}
