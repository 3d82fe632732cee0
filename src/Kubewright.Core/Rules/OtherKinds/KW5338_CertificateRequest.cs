using System.Text;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A CertificateSigningRequest holds a request in PEM (pkg/apis/certificates/validation/validation.go validateCSR, ParseCSR) for a signer that
/// there may be.
/// </summary>
internal sealed class KW5338_CertificateRequest() : ApiObjectRule("certificates.v1.CertificateSigningRequestSpec")
{
    private const string Begin = "-----BEGIN CERTIFICATE REQUEST-----";
    private const string End = "-----END CERTIFICATE REQUEST-----";

    public override RuleDescriptor Descriptor { get; } =
        new("KW5338", "A CertificateSigningRequest holds a request in PEM and names its signer and usages", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Node["request"] is YamlScalar { IsPlaceholder: false, Type: YamlScalarType.String, Value.Length: > 0 } request
            && Decode(request.Value) is { } text && !(text.Contains(Begin) && text.Contains(End)))
        {
            context.Report(request.Span, $"{resource}: {item.Words("request")} is not a block of PEM that begins with {Begin}");
        }

        if (item.Node.String("signerName") is { IsKnown: true, Value: "kubernetes.io/legacy-unknown" } signer)
        {
            context.Report(signer.Span, $"{resource}: the signer '{signer.Value}' is not served in this version");
        }
    }

    // What is not a base64 is reported as such.
    private static string? Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text.Replace("\n", "").Replace("\r", "")));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
