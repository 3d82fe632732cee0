using Kubewright.Core.Resources;
using Kubewright.Core.Rules.OtherKinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A Secret of the type kubernetes.io/tls whose certificate or key is not PEM: the server takes it with a warning (pkg/registry/core/secret/strategy.go
/// warningsForSecret), and what serves with it finds no certificate.
/// </summary>
internal sealed class KW5452_TlsSecretWithoutPem() : KindRule("", "Secret")
{
    private const string Type = "kubernetes.io/tls";
    private const string Begin = "-----BEGIN ";

    private static readonly string[] Keys = ["tls.crt", "tls.key"];

    public override RuleDescriptor Descriptor { get; } = new("KW5452", "A TLS Secret holds a certificate and a key in PEM", Severity.Info);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (resource.Node.String("type") is not { IsKnown: true, Value: Type } type)
        {
            return;
        }

        foreach (var key in Keys)
        {
            if (SecretValue.Find(resource, key) is var (node, text) && text.IndexOf(Begin, StringComparison.Ordinal) < 0)
            {
                SourceSpan place = node.Span.Length > 0 ? node.Span : type.Span;
                context.Report(
                    place,
                    $"{resource}: the value of '{key}' is not PEM, which begins with '{Begin.Trim()}', so that nothing can serve TLS with it");
            }
        }
    }
}
