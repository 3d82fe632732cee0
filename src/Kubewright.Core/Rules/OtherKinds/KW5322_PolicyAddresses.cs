using Kubewright.Core.Resources;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The addresses of a NetworkPolicy are ranges, and what it leaves out of one is a part of it (pkg/apis/networking/validation/validation.go
/// ValidateIPBlock).
/// </summary>
internal sealed class KW5322_PolicyAddresses() : KindRule("networking.k8s.io", "NetworkPolicy")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5322", "The addresses of a NetworkPolicy are ranges such as 10.0.0.0/8, and exceptions lie within them", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        foreach (var block in PolicyRules.Peers(resource).Select(peer => peer.Mapping("ipBlock")))
        {
            var cidr = block.String("cidr");
            if (cidr.Or("").Length == 0)
            {
                continue;
            }

            var isRange = IsRange(resource, cidr.Value, cidr.Entry!.Value, context);
            foreach (var except in (block?["except"] as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            {
                if (except is { IsPlaceholder: false, Type: YamlScalarType.String }
                    && IsRange(resource, except.Value, except, context)
                    && isRange
                    && !IsPart(except.Value, cidr.Value))
                {
                    context.Report(
                        except.Span,
                        $"{resource} leaves '{except.Value}' out of '{cidr.Value}', which is not a smaller range within it",
                        related: [new RelatedPlace(cidr.Span, "the range")]);
                }
            }
        }
    }

    private static bool IsRange(Resource resource, string text, YamlNode written, RuleContext context)
    {
        if (IPText.WhyNoRange(text, context.Options.KubernetesVersion) is not { } wrong)
        {
            return true;
        }

        context.Report(written.Span, $"{resource}: the address range '{FoundValue.Shorten(text)}' {wrong.Reason}", wrong.Severity);
        return wrong.Severity != Severity.Error;
    }

    private static bool IsPart(string part, string whole)
    {
        var (inner, outer) = (Read(part), Read(whole));
        if (inner.Length <= outer.Length || inner.Bytes.Length != outer.Bytes.Length)
        {
            return false;
        }

        for (var bit = 0; bit < outer.Length; bit++)
        {
            if (((inner.Bytes[bit / 8] ^ outer.Bytes[bit / 8]) & (0x80 >> (bit % 8))) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static (byte[] Bytes, int Length) Read(string range)
    {
        var slash = range.IndexOf('/');
        return (IPText.Read(range.Substring(0, slash))!.Address.GetAddressBytes(),
            int.Parse(range.Substring(slash + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
