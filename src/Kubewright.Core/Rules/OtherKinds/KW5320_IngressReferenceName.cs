using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A name in an Ingress that nothing of the kind can have: of a Service, a Secret, an IngressClass or a resource
/// (pkg/apis/networking/validation/validation.go validateIngressBackend, validateIngressTLS, ValidateIngressSpec).
/// </summary>
internal sealed class KW5320_IngressReferenceName() : KindRule("networking.k8s.io", "Ingress")
{
    private static readonly GroupVersionKind Service = new("", "v1", "Service");

    public override RuleDescriptor Descriptor { get; } =
        new("KW5320", "What an Ingress names has a name that it can have", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!IngressPaths.IsCurrent(resource))
        {
            return;
        }

        // A class that is written cannot be empty, a Secret can.
        Check(resource, resource.Spec.String("ingressClassName"), "ingressClassName", DnsName.WhyNoSubdomain, context);
        foreach (var tls in resource.Spec.Mappings("tls"))
        {
            Check(resource, NotEmpty(tls.String("secretName")), "secretName", DnsName.WhyNoSubdomain, context);
        }

        foreach (var backend in IngressPaths.Of(resource).Select(path => path.Mapping("backend")).Prepend(resource.Spec.Mapping("defaultBackend")))
        {
            var other = backend.Mapping("resource");
            Check(resource, NotEmpty(backend.Mapping("service").String("name")), "Service name",
                name => ObjectNames.WhyInvalid(Service, name, context.Options.KubernetesVersion), context);
            Check(resource, other.String("apiGroup"), "apiGroup", DnsName.WhyNoSubdomain, context);
            Check(resource, NotEmpty(other.String("kind")), "kind", DnsName.WhyNoPathSegment, context);
            Check(resource, NotEmpty(other.String("name")), "name", DnsName.WhyNoPathSegment, context);
        }
    }

    private static Field<string>? NotEmpty(Field<string> field) => field.Or("").Length > 0 ? field : null;

    private static void Check(Resource resource, Field<string>? written, string what, Func<string, string?> whyInvalid, RuleContext context)
    {
        if (written is { IsKnown: true } field && (field.Value.Length == 0 ? "is empty" : whyInvalid(field.Value)) is { } why)
        {
            context.Report(
                field.Span.Length > 0 ? field.Span : field.KeySpan,
                $"{resource}: the {what} '{FoundValue.Shorten(field.Value)}' {why}",
                fix: DnsName.Correct(field.Value, whyInvalid) is { } corrected ? Fix.ChangeText(field.Entry!.Value, corrected, FixSafety.Unsafe) : null);
        }
    }
}
