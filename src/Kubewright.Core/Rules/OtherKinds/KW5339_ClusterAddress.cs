using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// The addresses of a cluster's Services (pkg/apis/networking/validation/validation.go ValidateIPAddress, ValidateServiceCIDR, and the
/// constraints of this id).
/// </summary>
internal sealed class KW5339_ClusterAddress() : ApiObjectRule("networking.v1.IPAddress", "networking.v1.ServiceCIDRSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5339", "A ServiceCIDR, IPAddress or IngressClass names what there can be", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        if (item.Type.ShortName == "IPAddress")
        {
            if (resource.Name is { } name && WhyInvalid(name, context.Options.KubernetesVersion) is { } why)
            {
                context.Report(resource.Metadata.Name.Span, $"{resource}: the name of an IPAddress is its address, but '{FoundValue.Shorten(name)}' {why}");
            }

            return;
        }

        var families = (item.Node["cidrs"] is YamlSequence { Items.Length: 2 } ranges ? ranges.Items.OfType<YamlScalar>() : [])
            .Select(range => IPText.Read(range.Value.Split('/')[0])?.Family)
            .ToList();
        if (families.Count == 2 && families[0] is not null && families[0] == families[1])
        {
            context.Report(item.Node.Find("cidrs")!.Key.Span,
                $"{resource}: {item.Words("cidrs")} has two ranges of {families[0]}, it can have one of each family");
        }
    }

    private static string? WhyInvalid(string name, KubernetesVersion version) =>
        IPText.WhyInvalid(name, version) is var (_, why) ? why
        : IPText.Read(name)!.Address.ToString() is var canonical && canonical != name ? $"is not in its canonical form '{canonical}'"
        : null;
}
