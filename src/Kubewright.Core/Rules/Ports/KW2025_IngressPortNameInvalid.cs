using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// The name of a Service port in an Ingress that breaks the rules of port names, though the Service itself may name its port so: up to 63
/// characters there, up to 15 here (pkg/apis/networking/validation/validation.go validateIngressBackend).
/// </summary>
internal sealed class KW2025_IngressPortNameInvalid : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2025", "A port name in an Ingress has at most 15 lower-case letters, digits and hyphens", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Kind != "Ingress" || resource.Type.Group != "networking.k8s.io")
        {
            return;
        }

        foreach (var port in Backends(resource.Spec).Select(backend => backend.Mapping("service").Mapping("port")).OfType<YamlMapping>())
        {
            if (port.String("name") is { IsKnown: true, Value: { Length: > 0 } name } field && PortName.WhyInvalid(name) is { } why)
            {
                Report(resource, port, field, name, why, context);
            }
        }
    }

    private static IEnumerable<YamlMapping> Backends(YamlMapping? spec)
    {
        var backends =
            from rule in spec.Mappings("rules")
            from path in rule.Mapping("http").Mappings("paths")
            select path.Mapping("backend");
        return backends.Prepend(spec.Mapping("defaultBackend")).OfType<YamlMapping>();
    }

    private static void Report(Resource ingress, YamlMapping port, Field<string> field, string name, string why, RuleContext context)
    {
        var isNumber = PortName.IsNumber(name) && long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && PortNumber.IsValid(number);
        var hint = isNumber ? $"; write 'number: {name}'"
            : DnsName.WhyNoLabel(name) is null ? "; a Service port may have that name, an Ingress must use its number"
            : "";
        context.Report(
            field.Span,
            $"{ingress} names the Service port '{name}', which an Ingress cannot: it {why}{hint}",
            fix: isNumber && port.Find("number") is null && field.Entry is { Value: YamlScalar value } entry
                ? Fix.Safe($"Write 'number: {name}'", entry.Key.ChangeText("number"), value.ChangeNotation(name))
                : null);
    }
}
