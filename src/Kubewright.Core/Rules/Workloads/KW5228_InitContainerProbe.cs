using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// An init container that ends cannot be probed; one with <c>restartPolicy: Always</c> runs on and can
/// (pkg/apis/core/validation/validation.go validateInitContainers).
/// </summary>
internal sealed class KW5228_InitContainerProbe : Rule<Workload>
{
    private static readonly string[] Fields = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5228", "An init container has no probes and hooks unless it runs on", Severity.Error);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var container in workload.Template.InitContainers)
        {
            if (container.IsSidecar || container.Node.String("restartPolicy").IsOpaque)
            {
                continue;
            }

            foreach (var name in Fields)
            {
                if (container.Node.Find(name) is { } entry && !entry.Value.IsNull())
                {
                    context.Report(entry.Key.Span, $"{workload}: {container} cannot have '{name}', because it ends before the pod starts; 'restartPolicy: Always' makes it run on as a sidecar");
                }
            }
        }
    }
}
