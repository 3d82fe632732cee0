using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A rewrite that names a group which the path does not have: NGINX puts nothing in its place, and every request arrives at another path
/// (kubernetes.github.io/ingress-nginx/examples/rewrite: the groups of the path are numbered in the order of their brackets).
/// </summary>
internal sealed class KW4044_RewriteGroupMissing : Rule<Ingress>
{
    private const string Annotation = "nginx.ingress.kubernetes.io/rewrite-target";

    private static readonly Regex Named = new(@"\$(?<number>[1-9])", RegexOptions.CultureInvariant);

    /// <summary>A bracket that opens a group: neither escaped, nor in brackets of characters, nor one that captures nothing.</summary>
    private static readonly Regex Group = new(@"\\.|\[(\\.|[^\]])*\]|\(\?[:=!]|\(\?<[=!]|(?<open>\()", RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } =
        new("KW4044", "A rewrite-target names groups that the paths have", Severity.Warning);

    protected override void Check(Ingress ingress, RuleContext context)
    {
        if (ingress.Metadata.Node.Mapping("annotations").String(Annotation) is not { IsKnown: true } target
            || Named.Matches(target.Value) is not { Count: > 0 } named)
        {
            return;
        }

        var highest = named.Cast<Match>().Max(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));
        var paths = ingress.Spec.Mappings("rules").SelectMany(rule => rule.Mapping("http").Mappings("paths")).Select(path => path.String("path")).ToList();
        if (paths.Exists(path => path.IsOpaque))
        {
            return;
        }

        // A path without any group is meant to be served as it is by some; where all have too few the rewrite is mistaken.
        var lacking = paths.Where(path => path.IsKnown && Groups(path.Value) is var groups && groups < highest).ToList();
        if (paths.Count > 0 && lacking.Count == paths.Count)
        {
            var first = lacking[0];
            var groups = Groups(first.Value);
            context.Report(
                target.Span,
                $"{ingress} rewrites to '{target.Value}', but path '{first.Value}' "
                    + $"has {(groups == 0 ? "no group" : groups == 1 ? "one group" : $"{groups} groups")}, so '${highest}' is empty",
                related: [new RelatedPlace(first.Span, "The path")]);
        }
    }

    private static int Groups(string path) => Group.Matches(path).Cast<Match>().Count(match => match.Groups["open"].Success);
}
