using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>A Service without ports; only headless ones and ExternalName may have none (pkg/apis/core/validation/validation.go, ValidateService).</summary>
internal sealed class KW3002_PortsMissing : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW3002", "A Service has ports unless it is headless or an ExternalName", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        var written = service.Spec?.Find("ports");
        if (service.ServiceType is null or ServiceType.ExternalName
            || service.IsHeadless
            || service.ClusterIP.IsOpaque
            || !(written?.Value).IsNullOrEmpty())
        {
            return;
        }

        // Whoever wrote attributes adds one; there is no 'ports' that they have written.
        var (remedy, fix) = service.Spec?.Additions.TryGetValue("ports", out var addition) == true
            ? ($"add {addition.Title.Substring("Add ".Length)}", Fix.Unsafe(addition.Title, addition.Edit))
            : ("list under 'ports' the ports that clients use (only a Service with 'clusterIP: None' may have none)", null);
        context.Report(PlaceOf(service, written), $"{service} has no ports, and the API server refuses it; {remedy}", fix: fix);
    }

    private static SourceSpan PlaceOf(Service service, YamlEntry? written) =>
        written?.Key.Span ?? service.Node.Find("spec")?.Key.Span ?? service.HeadSpan;
}
