using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// The sources that a projected volume lays together (pkg/apis/core/validation/validation.go validateProjectionSources,
/// validatePodMetadataAndSpec).
/// </summary>
internal sealed class KW5253_ProjectedSource() : ApiObjectRule("core.v1.ProjectedVolumeSource")
{
    private const long ShortestToken = 10 * 60;
    private const long LongestToken = 1L << 32;

    private static readonly string[] ItemLists = ["secret", "configMap", "downwardAPI"];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5253", "The sources of a projected volume go together", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var paths = new Dictionary<string, Field<string>>(StringComparer.Ordinal);
        foreach (var source in item.Node.Mappings("sources"))
        {
            var kinds = source.Entries.Where(entry => !entry.IsOverridden && !entry.Value.IsNull()
                && item.Type.FindField("sources")!.Type.Element!.Object!.FindField(entry.Name) is not null).ToList();
            if (kinds.Count > 1)
            {
                context.Report(
                    kinds[1].Key.Span,
                    $"{resource}: {item.Place} has a source that is several, {string.Join(" and ", kinds.Select(kind => $"'{kind.Name}'"))}; write an item for "
                        + "each");
            }

            foreach (var path in PathsOf(source))
            {
                if (paths.TryGetValue(path.Value, out var first))
                {
                    context.Report(
                        path.Span,
                        $"{resource}: {item.Place} has two files at '{path.Value}'",
                        related: [new RelatedPlace(first.Span, "the first file")]);
                }
                else
                {
                    paths.Add(path.Value, path);
                }
            }

            CheckToken(resource, item, source.Find("serviceAccountToken"), context);
            CheckBundle(resource, item, source.Find("clusterTrustBundle"), context);
        }

        CheckNesting(resource, item, paths.Values, context);
    }

    // The server takes it with a warning (pkg/api/pod/warnings.go), and the volume cannot be made.
    private static void CheckNesting(Resource resource, ApiObject item, IReadOnlyCollection<Field<string>> paths, RuleContext context)
    {
        foreach (var path in paths)
        {
            if (paths.FirstOrDefault(other => path.Value.StartsWith(other.Value + "/", StringComparison.Ordinal)) is { Entry: not null } file)
            {
                context.Report(
                    path.Span,
                    $"{resource}: {item.Place} has a file '{path.Value}' below '{file.Value}', which is a file itself",
                    Severity.Warning,
                    [new RelatedPlace(file.Span, "the file")]);
            }
        }
    }

    private static void CheckToken(Resource resource, ApiObject item, YamlEntry? entry, RuleContext context)
    {
        if (entry?.Value is not YamlMapping token)
        {
            return;
        }

        if (token.Integer("expirationSeconds") is { IsKnown: true, Value: < ShortestToken or > LongestToken } seconds)
        {
            context.Report(seconds.Span, $"{resource}: the token in {item.Place} expires after {seconds.Value} seconds; at least {ShortestToken} and at "
                + $"most {LongestToken} are allowed");
        }
    }

    private static void CheckBundle(Resource resource, ApiObject item, YamlEntry? entry, RuleContext context)
    {
        if (entry?.Value is not YamlMapping bundle)
        {
            return;
        }

        // Without its feature gate the server drops the source unread.

        var name = bundle.String("name");
        var signer = bundle.String("signerName");
        if (name.IsAbsent == signer.IsAbsent)
        {
            context.Report(entry.Key.Span, $"{resource}: the clusterTrustBundle of {item.Place} needs {(name.IsAbsent ? "" : "only ")}one of 'name' and "
                + "'signerName'", Severity.Warning);
        }
        else if (name.IsKnown && bundle.Find("labelSelector") is { Value: YamlMapping } selector)
        {
            context.Report(selector.Key.Span, $"{resource}: the clusterTrustBundle of {item.Place} has a 'name' and a 'labelSelector', which only goes with "
                + "'signerName'", Severity.Warning);
        }
    }

    private static IEnumerable<Field<string>> PathsOf(YamlMapping source) =>
        ItemLists.SelectMany(list => source.Mapping(list).Mappings("items"))
            .Select(item => item.String("path"))
            .Where(path => path is { IsKnown: true, Value.Length: > 0 });
}
