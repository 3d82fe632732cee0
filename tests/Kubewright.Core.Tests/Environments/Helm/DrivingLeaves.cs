using System.Text.Json;
using Kubewright.Core.Environments;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>Which leaf of which values file changes which scalars, found by changing each leaf alone.</summary>
internal sealed class DrivingLeaves
{
    /// <summary>From so many leaves on a file was not tried as a whole.</summary>
    private const int TriedLeaves = 140;

    private readonly Dictionary<(string File, string Path), JsonElement> _leaves = [];

    public static DrivingLeaves Read(string folder)
    {
        var leaves = new DrivingLeaves();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "provenance.json")));
        foreach (var leaf in json.RootElement.EnumerateArray())
        {
            var path = leaf.GetProperty("path").GetString()!.Replace(".[", "[", StringComparison.Ordinal).Replace("\\.", ".", StringComparison.Ordinal);
            leaves._leaves[(leaf.GetProperty("file").GetString()!, path)] = leaf.Clone();
        }

        return leaves;
    }

    /// <summary>The scalars of an object that lead to a leaf that does not drive them.</summary>
    public IEnumerable<string> Contradictions(RenderedObject rendered, string document) => Walk(rendered, rendered.Root, document);

    private IEnumerable<string> Walk(RenderedObject rendered, YamlNode node, string at) => node switch
    {
        YamlMapping mapping => mapping.Entries.Where(entry => !entry.IsOverridden).SelectMany(entry =>
            Walk(rendered, entry.Value, $"{at}/{entry.Key.Value.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}")),
        YamlSequence sequence => sequence.Items.SelectMany((item, i) => Walk(rendered, item, $"{at}/{i}")),
        _ => rendered.OriginOf(node) is var origin
            ? origin.Further.Add(origin.Span).Where(span => !Drives(span, at)).Select(span => $"{at} does not come from {span}")
            : [],
    };

    private bool Drives(SourceSpan span, string scalar)
    {
        if (span.File.Path.Contains("/templates/", StringComparison.Ordinal) || PathOf(span) is not { } path)
        {
            return true;
        }

        if (!_leaves.TryGetValue((span.File.Path, path), out var leaf))
        {
            return span.File.Text.Count(c => c == ':') > TriedLeaves;
        }

        return leaf.TryGetProperty("error", out _) || Names(leaf, "changes").Contains(scalar)
            || Names(leaf, "addsOrRemoves")
                .Any(other => other.StartsWith(scalar, StringComparison.Ordinal) || scalar.StartsWith(other, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement leaf, string name) =>
        leaf.TryGetProperty(name, out var names) ? names.EnumerateArray().Select(one => one.GetString()!) : [];

    private static string? PathOf(SourceSpan span) =>
        YamlReader.Read(span.File) is { Length: > 0 } documents && documents[0].Root is { } root ? Find(root, "", span.Start) : null;

    private static string? Find(YamlNode node, string path, int start) => node switch
    {
        YamlMapping mapping => mapping.Entries.Select(entry => Find(entry.Value, path.Length == 0 ? entry.Key.Value : path + "." + entry.Key.Value, start))
            .FirstOrDefault(one => one is not null),
        YamlSequence sequence => sequence.Items.Select((item, i) => Find(item, $"{path}[{i}]", start)).FirstOrDefault(one => one is not null),
        _ => node.Span.Start == start ? path : null,
    };
}
