using Kubewright.Core.Application;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>A setting that the application checks to be there is set nowhere in sight of a workload: neither in appsettings nor by variables.</summary>
internal sealed class KW7303_RequiredSettingNotSet : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7303", "A required setting is set", Severity.Info);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var reads = application.Code.Configuration;
        if (reads.HasOtherSources)
        {
            return;
        }

        var seen = new HashSet<SourceSpan>();
        foreach (var placement in context.Placements)
        {
            var container = placement.Running.Container;
            if (placement.Running.Configuration is not { IsKnown: true, EnvironmentName: not null } configuration
                || container.Node.Mappings("envFrom").Any(source => source["secretRef"] is not null))
            {
                continue;
            }

            foreach (var read in reads.Keys)
            {
                if (read.IsRequired && configuration[read.Key] is null && configuration.Below(read.Key).Count == 0 && seen.Add(read.Place))
                {
                    context.Report(
                        read.Place,
                        $"{read.Reader} is required, but nothing in sight sets '{read.Key}' for {placement.Workload}: neither appsettings nor a "
                            + $"variable {SettingKey.ToVariable(read.Key)}",
                        related: [new RelatedPlace(placement.Workload.HeadSpan, $"{placement.Workload} runs {application}")]);
                }
            }
        }
    }
}
