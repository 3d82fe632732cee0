using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
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
/// <param name="HasUnresolvedPorts">Whether it is a Service with a port that leads nowhere, which Kubernetes admits all the same.</param>
/// <param name="Findings">Kubewright's findings in it.</param>
internal sealed partial record JudgedDocument(
    string Name,
    SourceSpan Span,
    YamlMapping? Node,
    YamlDocumentState State,
    JsonElement Verdict,
    bool HasUnresolvedPorts,
    ImmutableArray<Finding> Findings)
{
    public bool IsAdmitted => Verdict.GetProperty("admitted").GetBoolean();

    /// <summary>Whether it is nothing but a name, which the server refuses and nobody applies as it stands: what it lacks is information.</summary>
    public bool IsStub => Node is not null && Node.Entries.All(entry => entry.Name is "apiVersion" or "kind" or "metadata");

    public string Kind => Verdict.GetProperty("kind").GetString()!;

    public string? DecodeError => Verdict.GetProperty("decode").GetProperty("error").GetString();

    /// <summary>The fields that Kubernetes refuses, in the order of their names.</summary>
    public IEnumerable<RefusedField> Refused =>
        Verdict.GetProperty("validation").EnumerateArray().Select(error => new RefusedField(
            error.GetProperty("field").GetString()!,
            error.GetProperty("type").GetString()!,
            error.GetProperty("source").GetString()!,
            error.GetProperty("badValue"),
            IsTrue(error, "masked")));

    /// <summary>
    /// Whether the cluster refuses it for what it says: not because a bare cluster lacks its kind or has an object of that name.
    /// </summary>
    public bool IsRefused =>
        !IsAdmitted && DecodeError != "no-match" && !IsTrue(Verdict, "alreadyExists") && (HasDecodeProblems || Refused.Any());

    /// <summary>
    /// The fields for which the server refuses it, validation and decoding alike; those that it never gets to left aside.
    /// </summary>
    public IEnumerable<string> RefusedFields
    {
        get
        {
            var decode = Verdict.GetProperty("decode");
            var invalid = Refused.Where(refused => !refused.IsMasked).Select(refused => refused.Field);
            var mistyped = decode.TryGetProperty("typeErrors", out var errors)
                ? errors.EnumerateArray().Select(error => error.GetProperty("path").GetString()!) : [];
            var unknown = decode.GetProperty("unknownFields").EnumerateArray().Select(path => path.GetString()!);
            return invalid.Concat(mistyped).Concat(unknown);
        }
    }

    public IEnumerable<Finding> Errors => Findings.Where(finding => finding.Severity == Severity.Error);

    /// <summary>Whether a field of a mapping of the document is written.</summary>
    public bool Writes(string mapping, string field) => Node?[mapping] is YamlMapping written && written.Find(field) is not null;

    /// <summary>Whether an error touches the field, or, where the field is not written, the nearest one around it that is.</summary>
    public bool HasErrorAt(string path)
    {
        var place = PlaceOf(path);
        return Errors.Any(error => error.Span.Start <= place.End && error.Span.End >= place.Start);
    }

    private bool HasDecodeProblems
    {
        get
        {
            var decode = Verdict.GetProperty("decode");
            return DecodeError is not null || decode.GetProperty("unknownFields").GetArrayLength() > 0
                || decode.GetProperty("duplicateFields").GetArrayLength() > 0;
        }
    }

    private SourceSpan PlaceOf(string path)
    {
        YamlNode? node = Node;
        var place = Span;
        foreach (Match step in Step().Matches(path))
        {
            var (name, index) = (step.Groups[1].Value, step.Groups[2].Value);
            if (node is YamlSequence sequence && int.TryParse(index, CultureInfo.InvariantCulture, out var at) && at < sequence.Items.Length)
            {
                node = sequence.Items[at];
                place = node.Span;
            }
            else if ((node as YamlMapping)?.Find(name.Length > 0 ? name : index) is { } entry)
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

    private static bool IsTrue(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    // A name, or an index or a key in brackets.
    [GeneratedRegex(@"([^.\[\]]+)|\[([^\]]*)\]")]
    private static partial Regex Step();
}
