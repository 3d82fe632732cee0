namespace Kubewright.Core.Rules.Constraints;

/// <summary>A rule that is nothing but what the table of constraints says under its id.</summary>
internal sealed class ConstraintRule(string id, string title, Severity severity = Severity.Error) : ApiObjectRule
{
    public override RuleDescriptor Descriptor { get; } = new(id, title, severity);
}
