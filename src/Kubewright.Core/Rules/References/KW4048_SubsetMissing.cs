using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.OtherKinds;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A VirtualService sends to a subset that no DestinationRule of the host defines: Envoy has no cluster of that name, and answers 503
/// (istio.io/latest/docs/reference/config/networking/virtual-service, Destination.subset).
/// </summary>
internal sealed class KW4048_SubsetMissing() : KindRule(Istio, "VirtualService")
{
    private const string Istio = "networking.istio.io";

    private static readonly string[] Destinations =
    [
        "spec.http[].route[].destination", "spec.http[].mirror", "spec.http[].mirrors[].destination", "spec.tls[].route[].destination",
        "spec.tcp[].route[].destination",
    ];

    private static readonly ConditionalWeakTable<ManifestSet, Dictionary<string, List<Resource>>> Known = new();

    public override RuleDescriptor Descriptor { get; } =
        new("KW4048", "A subset that a VirtualService sends to is defined by a DestinationRule", Severity.Warning);

    protected override void Check(Resource resource, RuleContext context)
    {
        var rules = Known.GetValue(context.Set, static set => RulesByHost(set));
        foreach (var destination in Destinations.SelectMany(path => NodePath.Follow(resource.Node, path)))
        {
            var subset = destination.String("subset");
            if (subset.Or("").Length > 0 && HostOf(context.Set, resource, destination) is { } host)
            {
                var defining = rules.TryGetValue(host, out var found) ? found.FindAll(rule => context.Set.Sees(resource, rule)) : [];
                Check(resource, destination, subset, defining, context);
            }
        }
    }

    private static void Check(Resource resource, YamlMapping destination, Field<string> subset, List<Resource> defining, RuleContext context)
    {
        var names = defining.SelectMany(rule => rule.Spec.Mappings("subsets")).Select(one => one.String("name")).ToList();
        if (names.Exists(name => !name.IsKnown || name.Value == subset.Value))
        {
            return;
        }

        var host = destination.String("host").Value;
        if (defining.Count == 0)
        {
            if (!context.Set.MayBeInUnreadFile(resource, "DestinationRule", host))
            {
                context.Report(
                    subset.Span,
                    $"{resource} sends to subset '{subset.Value}' of '{host}', which no DestinationRule among the manifests defines, so its requests are "
                        + "answered "
                        + "with an error",
                    context.Options.ClosedWorld ? Severity.Warning : Severity.Info);
            }

            return;
        }

        var meant = NearestName.Find(names.Select(name => name.Value), subset.Value);
        context.Report(
            subset.Span,
            $"{resource} sends to subset '{subset.Value}' of '{host}', but {defining[0]} defines "
                + (names.Count == 0 ? "none" : $"only {string.Join(", ", names.Select(name => $"'{name.Value}'"))}")
                + ", so its requests are answered with an error" + (meant is null ? "" : $"; did you mean '{meant}'?"),
            related: [new RelatedPlace(defining[0].HeadSpan, $"{defining[0]} is here")],
            fix: meant is null ? null : Fix.ChangeText(subset.Entry!.Value, meant, FixSafety.Unsafe));
    }

    private static Dictionary<string, List<Resource>> RulesByHost(ManifestSet set)
    {
        var rules = new Dictionary<string, List<Resource>>(StringComparer.Ordinal);
        foreach (var rule in set.Resources.Where(one => one is { Kind: "DestinationRule", Type.Group: Istio }))
        {
            if (HostOf(set, rule, rule.Spec) is { } host)
            {
                if (!rules.TryGetValue(host, out var same))
                {
                    rules.Add(host, same = []);
                }

                same.Add(rule);
            }
        }

        return rules;
    }

    // A short name is one of the object's own namespace; what else has dots is the host itself.
    private static string? HostOf(ManifestSet set, Resource from, YamlMapping? holder) =>
        holder.String("host") is not { IsKnown: true, Value: { Length: > 0 } host } ? null
        : WrittenName.Read(NameForm.Host, host) is { } name ? $"{name.Namespace ?? set.NamespaceOf(from).Name}/{name.Name}"
        : host;
}
