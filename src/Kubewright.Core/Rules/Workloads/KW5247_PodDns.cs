using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>The name servers and search domains of a pod (pkg/apis/core/validation/validation.go validatePodDNSConfig).</summary>
internal sealed class KW5247_PodDns() : ApiObjectRule("core.v1.PodDNSConfig")
{
    private const int MostNameservers = 3;
    private const int MostSearches = 32;
    private const int LongestSearches = 2048;

    /// <summary>From this version on a search domain may hold '_', and may be the root (feature gate RelaxedDNSSearchValidation).</summary>
    private static readonly KubernetesVersion Relaxed = new(1, 33);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5247", "A pod's name servers are addresses, its search domains are domains", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var servers = Texts(item.Node["nameservers"]);
        if (servers.Count > MostNameservers)
        {
            context.Report(item.Node.Find("nameservers")!.Key.Span, $"{resource} has {servers.Count} name servers, at most {MostNameservers} are allowed");
        }

        var searches = Texts(item.Node["searches"]);
        if (searches.Count > MostSearches || searches.Sum(search => search.Value.Length + 1) - 1 > LongestSearches)
        {
            context.Report(item.Node.Find("searches")!.Key.Span,
                $"{resource} has too many search domains, at most {MostSearches} with {LongestSearches} characters are allowed");
        }

        foreach (var search in searches)
        {
            if (!search.IsPlaceholder && WhyNoDomain(search.Value, context.Options.KubernetesVersion) is { } why)
            {
                context.Report(search.Span, $"{resource} has the search domain '{FoundValue.Shorten(search.Value)}', which {why}");
            }
        }
    }

    private static string? WhyNoDomain(string search, KubernetesVersion version)
    {
        var isRelaxed = version >= Relaxed;
        if (isRelaxed && search == ".")
        {
            return null;
        }

        var domain = search.EndsWith(".", StringComparison.Ordinal) ? search.Substring(0, search.Length - 1) : search;
        return DnsName.WhyNoSubdomain(isRelaxed ? domain.Replace('_', 'a') : domain);
    }

    private static List<YamlScalar> Texts(YamlNode? node) =>
        node is YamlSequence sequence ? [.. sequence.Items.OfType<YamlScalar>().Where(item => item.Type == YamlScalarType.String)] : [];
}
