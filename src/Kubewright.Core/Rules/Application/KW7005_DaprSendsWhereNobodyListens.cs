using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// <c>dapr.io/app-port</c> tells the Dapr sidecar where its application listens (docs.dapr.io, annotations). The sidecar shares the pod's
/// network, so localhost is enough; another port is not.
/// </summary>
internal sealed class KW7005_DaprSendsWhereNobodyListens : ResourceRule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW7005", "The port that Dapr is told is one that the application listens on", Severity.Error);

    public override bool IsOfApplications => true;

    protected override void Check(Workload workload, RuleContext context)
    {
        var metadata = workload.Template.Metadata;
        if (!string.Equals(metadata.Annotation("dapr.io/enabled"), "true", StringComparison.OrdinalIgnoreCase)
            || metadata.Node.Mapping("annotations")?["dapr.io/app-port"] is not YamlScalar { IsPlaceholder: false } written
            || !long.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            || context.Applications.Answering(workload, port, null) is not { } running
            || running.MayListenOn(port))
        {
            return;
        }

        context.Report(
            written.Span,
            $"{workload} tells Dapr that its application listens on {port}, but {running.Sentence()}",
            related: running.Evidence());
    }
}
