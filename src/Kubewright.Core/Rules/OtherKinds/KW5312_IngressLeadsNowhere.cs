using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>An Ingress without rules and default backend (pkg/apis/networking/validation/validation.go ValidateIngressSpec).</summary>
internal sealed class KW5312_IngressLeadsNowhere() : KindRule("networking.k8s.io", "Ingress")
{
    private static readonly string[] Ways = ["rules", "defaultBackend"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5312", "An Ingress has rules or a default backend", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!IngressPaths.IsCurrent(resource))
        {
            return;
        }

        var spec = resource.Node.Find("spec");
        var isEmpty = spec is null || spec.Value.IsNull()
            || (spec.Value is YamlMapping mapping
                && Array.TrueForAll(Ways, way => mapping[way].IsNull() || mapping[way] is YamlSequence { Items.IsEmpty: true })
                && !mapping.Entries.Any(entry => entry.Name == "backend" || NearestName.Find(Ways, entry.Name) is not null));
        if (isEmpty)
        {
            context.Report(spec?.Key.Span ?? resource.HeadSpan, $"{resource} leads nowhere; it needs 'rules' or a 'defaultBackend'");
        }
    }
}
