using System.Collections.Immutable;
using System.Text.Json;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>A document (or an item of a List) with what Kubernetes says of it and what Kubewright finds in it.</summary>
/// <param name="Name">Case or folder, file and index, for messages.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Node">Its mapping; null where it was not read or is none.</param>
/// <param name="State">What became of its document.</param>
/// <param name="Verdict">Kubernetes' verdict, an entry of <c>documents</c>.</param>
/// <param name="Findings">Kubewright's findings in it.</param>
internal sealed record JudgedDocument(
    string Name,
    SourceSpan Span,
    YamlMapping? Node,
    YamlDocumentState State,
    JsonElement Verdict,
    ImmutableArray<Finding> Findings)
{
    public bool IsAdmitted => Verdict.GetProperty("admitted").GetBoolean();

    public string Kind => Verdict.GetProperty("kind").GetString()!;

    public string? DecodeError => Verdict.GetProperty("decode").GetProperty("error").GetString();

    /// <summary>The fields that Kubernetes refuses, each with the type of its error.</summary>
    public IEnumerable<(string Field, string Type, string Source)> Refused =>
        Verdict.GetProperty("validation").EnumerateArray()
            .Select(error => (error.GetProperty("field").GetString()!, error.GetProperty("type").GetString()!, error.GetProperty("source").GetString()!));

    public IEnumerable<Finding> Errors => Findings.Where(finding => finding.Severity == Severity.Error);

    /// <summary>Whether an error touches the field, or, where the field is not written, the nearest one around it that is.</summary>
    public bool HasErrorAt(string path)
    {
        var place = PlaceOf(path);
        return Errors.Any(error => error.Span.Start <= place.End && error.Span.End >= place.Start);
    }

    private SourceSpan PlaceOf(string path)
    {
        YamlNode? node = Node;
        var place = Span;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            if (step.StartsWith('['))
            {
                var index = int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture);
                if (node is not YamlSequence sequence || index >= sequence.Items.Length)
                {
                    return place;
                }

                node = sequence.Items[index];
                place = node.Span;
            }
            else if ((node as YamlMapping)?.Find(step) is { } entry)
            {
                node = entry.Value;
                place = entry.Key.Span.To(entry.Value.Span);
            }
            else
            {
                return place;
            }
        }

        return place;
    }
}
