using Kubewright.Core.Application;
using Kubewright.Core.Application.Settings;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// A variable of a container is nearly, but not quite, one that its application reads: parts that are joined by something else than two
/// underscores, or a misspelled name. It changes nothing, and nothing says so.
/// </summary>
internal sealed class KW7301_VariableNearlyRead : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7301", "A variable has the name of a setting that the application reads", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var reads = application.Code.Configuration;
        foreach (var variable in EnvironmentVariable.Unread(application, context))
        {
            if (variable.Meant(reads) is not { } meant || variable.IsSet(meant.Key))
            {
                continue;
            }

            var name = SettingKey.ToVariable(meant.Key);
            context.Report(
                variable.Name.Span,
                $"{variable.Placement.Workload} sets '{variable.Name.Value}' for {variable.Placement.Running.Container}, which {application} does not read; "
                    + $"did you mean '{name}' ({meant.Reader})?",
                related: [new RelatedPlace(meant.Place, $"{meant.Reader} reads '{meant.Key}'")],
                fix: Fix.Unsafe($"Change to '{name}'", variable.Name.ChangeText(name)),
                resource: variable.Placement.Workload);
        }
    }
}
