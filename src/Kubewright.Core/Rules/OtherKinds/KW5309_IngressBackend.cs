using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A backend of an Ingress is a Service with a port, or a resource (pkg/apis/networking/validation/validation.go validateIngressBackend).
/// </summary>
internal sealed class KW5309_IngressBackend() : KindRule("networking.k8s.io", "Ingress")
{
    // Told as unknown fields, with what they are called now.
    private static readonly string[] OldFields = ["serviceName", "servicePort"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5309", "A backend of an Ingress is one Service with one port, or one resource", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!IngressPaths.IsCurrent(resource))
        {
            return;
        }

        if (resource.Spec?.Find("defaultBackend") is { Value: YamlMapping @default } entry)
        {
            CheckBackend(resource, entry.Key.Span, @default, context);
        }

        foreach (var path in IngressPaths.Of(resource))
        {
            switch (path.Find("backend"))
            {
                case { Value: YamlMapping backend, Key.Span: var key }:
                    CheckBackend(resource, key, backend, context);
                    break;
                case null when !path.Entries.IsEmpty:
                    context.Report(path.Entries[0].Key.Span, $"{resource}: a path has no 'backend'");
                    break;
            }
        }
    }

    private static void CheckBackend(Resource resource, SourceSpan key, YamlMapping backend, RuleContext context)
    {
        var service = backend.Find("service");
        var other = backend.Find("resource");
        var hasService = service is not null && !service.Value.IsNull();
        var hasOther = other is not null && !other.Value.IsNull();
        if (hasService && hasOther)
        {
            context.Report(other!.Key.Span, $"{resource}: a backend has both 'service' and 'resource', it leads to one of them");
        }
        else if (!hasService && !hasOther)
        {
            if (!OldFields.Any(field => backend.Find(field) is not null))
            {
                context.Report(key, $"{resource}: a backend needs a 'service' or a 'resource'");
            }
        }
        else if (service?.Value is YamlMapping mapping)
        {
            CheckPort(resource, service.Key.Span, mapping, context);
        }
    }

    private static void CheckPort(Resource resource, SourceSpan key, YamlMapping service, RuleContext context)
    {
        var port = service.Mapping("port");
        var name = port.String("name");
        var number = port.Integer("number");
        var hasName = name.IsKnown && name.Value.Length > 0;
        var hasNumber = number.IsKnown && number.Value != 0;
        if (hasName && hasNumber)
        {
            context.Report(number.KeySpan, $"{resource}: a backend's port has both a name and a number, it has one of them");
        }
        else if (!hasName && !hasNumber && !name.IsOpaque && !number.IsOpaque && (service["port"].IsNull() || port is not null))
        {
            context.Report(
                service.Find("port")?.Key.Span ?? key,
                $"{resource}: the backend '{service.String("name").Or("")}' needs the port of the Service, 'port.number' or 'port.name'");
        }
    }
}
