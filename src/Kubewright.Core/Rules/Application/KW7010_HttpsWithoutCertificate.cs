using Kubewright.Core.Application;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// An application listens by HTTPS and nothing gives it a certificate. Images hold no developer certificate, so Kestrel ends the process at start
/// (src/Servers/Kestrel/Core/src/ListenOptionsHttpsExtensions.cs, "Unable to configure HTTPS endpoint"): the container restarts for ever.
/// </summary>
internal sealed class KW7010_HttpsWithoutCertificate : Rule<ApplicationFacts>
{
    /// <summary>Words by which a Dockerfile or the path of a volume may bring a certificate.</summary>
    private static readonly string[] Certificates = ["dev-certs", ".pfx", ".crt", ".pem", "x509", "cert", ".aspnet", "tls", "ssl", "https"];

    public override RuleDescriptor Descriptor { get; } = new("KW7010", "An application that listens by HTTPS has a certificate", Severity.Error);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();
        foreach (var placement in context.Placements)
        {
            if (!placement.Running.Listening.IsKnown || application.Listening.MayHaveCertificate || MayBringCertificate(placement))
            {
                continue;
            }

            foreach (var endpoint in placement.Running.Listening.Endpoints.Where(endpoint => endpoint.Scheme == "https"))
            {
                if (endpoint.Place is { } place && reported.Add(place))
                {
                    context.Report(
                        place,
                        $"{application} listens on {endpoint.Port} by HTTPS ({endpoint.Evidence}), but nothing gives it a certificate, and its image has no "
                            + "developer certificate: "
                            + "it ends at start; listen by HTTP, or mount a certificate and name it by Kestrel__Certificates__Default__Path",
                        related: [new RelatedPlace(placement.Running.Container.Image.Span, $"{placement.Workload} runs it")]);
                }
            }
        }
    }

    /// <summary>Whether a certificate may come from where nobody looks here: a key that names one, a Secret, a volume, a file of the image.</summary>
    private static bool MayBringCertificate(PlacedApplication placement)
    {
        var container = placement.Running.Container;
        return placement.Running.Configuration is not { } configuration
            || configuration.Keys.Any(IsOfCertificate)
            || container.Node.Mappings("envFrom").Any(source => source["secretRef"] is not null)
            || container.Node.Mappings("volumeMounts").Any(mount => MayHoldOne(mount.String("mountPath").Or("cert")))
            || placement.Running.Application.Image is not { } image
            || (image.File is { } dockerfile && MayHoldOne(WithoutHttps(dockerfile.Text)));
    }

    private static bool IsOfCertificate(string key) =>
        key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase)
        && (key.IndexOf("Certificate", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf(":Sni:", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool MayHoldOne(string text) => Array.Exists(Certificates, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A Dockerfile without the words that say where to listen, and without addresses.</summary>
    private static string WithoutHttps(string text) => text.Replace("HTTPS_PORTS", "").Replace("https://", "").Replace("HTTPS_PORT", "");
}
