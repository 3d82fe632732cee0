using Kubewright.Core.Application;

namespace Kubewright.Core.Rules.Application;

/// <summary>A variable is in a section that the application binds to a type, and no property of it has the name.</summary>
internal sealed class KW7304_VariableNotRead : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7304", "A variable of a bound section is read", Severity.Info);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var reads = application.Code.Configuration;
        if (reads.Unknown is not null)
        {
            return;
        }

        foreach (var variable in EnvironmentVariable.Unread(application, context))
        {
            if (reads.SectionOf(variable.Key) is { } section && (variable.Meant(reads) is not { } meant || variable.IsSet(meant.Key)))
            {
                context.Report(
                    variable.Name.Span,
                    $"{variable.Placement.Workload} sets '{variable.Name.Value}' for {variable.Placement.Running.Container}, but nothing that {application} "
                        + $"binds to '{section}' has such a property",
                    resource: variable.Placement.Workload);
            }
        }
    }
}
