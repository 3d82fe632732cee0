using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules;

/// <summary>
/// Strategic merge patches are judged as they are written too, by the rules of which nothing can be missing in them: what those find there is found once,
/// whichever environments use the patch.
/// </summary>
internal static class WrittenPatches
{
    private static readonly HashSet<string> Rules = [.. RuleCatalog.All.Where(rule => rule.IsOfPatches).Select(rule => rule.Descriptor.Id)];

    /// <summary>Whether a finding in what is rendered is found in a patch as it is written.</summary>
    public static bool Judge(Finding finding, ManifestGraph graph) =>
        Rules.Contains(finding.Id)
        && graph.Find(finding.Span.File) is { } file
        && (graph.IsPatch(file.File)
            ? file.Resources.Any(patch => patch.Node.Span.Contains(finding.Span))
            : file.Resources.OfType<Kustomization>().SelectMany(one => one.InlinePatchScalars)
                .Any(patch => patch.Span.Contains(finding.Span) && !IsOperations(patch.Value)));

    // A JSON patch is a list.
    private static bool IsOperations(string patch) => patch.TrimStart() is ['-' or '[', ..] start && !start.StartsWith("---", StringComparison.Ordinal);
}
