using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>
/// Makes one finding of what several environments show: a mistake has one home, the place where it is written, and is reported once with the names of the
/// environments.
/// </summary>
public static class EnvironmentFindings
{
    /// <summary>The environments that a message names, at most.</summary>
    private const int MostNames = 5;

    /// <summary>What messages quote: names and values, which may differ from one environment to the next.</summary>
    private static readonly Regex Quoted = new("'[^']*'|\"[^\"]*\"|[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>The findings of some environments, each once, in the order of the files' paths and texts.</summary>
    /// <param name="graph">The graph of the environments.</param>
    /// <param name="found">What was found in each environment.</param>
    public static ImmutableArray<Finding> Merge(ManifestGraph graph, IEnumerable<(ManifestSet Set, ImmutableArray<Finding> Findings)> found)
    {
        var shown = new Dictionary<(string Id, SourceSpan Span, string Shape, int Number), List<(RenderedEnvironment Environment, Finding Finding)>>();
        foreach (var (set, findings) in found)
        {
            var numbers = new Dictionary<(string Id, SourceSpan Span, string Shape), int>();
            foreach (var finding in findings)
            {
                var key = (finding.Id, finding.Span, Quoted.Replace(finding.Message, "''"));
                numbers.TryGetValue(key, out var number);
                numbers[key] = number + 1;
                var place = (key.Id, key.Span, key.Item3, number);
                if (!shown.TryGetValue(place, out var same))
                {
                    shown.Add(place, same = []);
                }

                same.Add((set.Environment!, finding));
            }
        }

        if (shown.Count == 0)
        {
            return [];
        }

        var environments = graph.Environments.Select(set => set.Environment!).ToList();
        return
        [
            .. shown.Values
                .Select(same => Merge(same, environments))
                .OrderBy(finding => finding.Span.File.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Span.Start)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private static Finding Merge(List<(RenderedEnvironment Environment, Finding Finding)> same, List<RenderedEnvironment> environments)
    {
        var first = same[0].Finding;
        var showing = same.ConvertAll(one => one.Environment);
        var users = environments.FindAll(environment => environment.Files.Contains(first.Span.File));
        ImmutableArray<string> names = [.. showing.Select(environment => environment.Name).Distinct()];

        // What is right in an environment must stay so: there another place is to be changed.
        var isEverywhere = users.TrueForAll(showing.Contains) && same.TrueForAll(one => AreSame(one.Finding.Fix, first.Fix));
        return first with
        {
            Severity = same.Max(one => one.Finding.Severity),
            Message = IsPlain(first.Span.File, showing, users) ? first.Message
                : $"{first.Message} (in {Join(names, same.Exists(one => one.Finding.Message != first.Message))})",
            Environments = names,
            Fix = isEverywhere ? first.Fix : null,
        };
    }

    /// <summary>Whether a file is used by the kustomization beside it alone, so that its name says nothing.</summary>
    private static bool IsPlain(SourceFile file, List<RenderedEnvironment> showing, List<RenderedEnvironment> users) =>
        showing.Count == 1 && users.Count == 1 && file.Directory == showing[0].File.Directory;

    private static string Join(ImmutableArray<string> names, bool differ) =>
        differ && names.Length > 1 ? $"{names[0]}; likewise in {And(names.RemoveAt(0))}" : And(names);

    private static string And(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0]
        : names.Length > MostNames ? $"{string.Join(", ", names.Take(MostNames - 1))} and {names.Length - MostNames + 1} others"
        : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";

    private static bool AreSame(Fix? left, Fix? right) =>
        ReferenceEquals(left, right)
            || (left is not null && right is not null && left.Title == right.Title && left.Safety == right.Safety && left.Edits.SequenceEqual(right.Edits));
}
