using System.Collections.Immutable;
using System.Text.Json;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Tool.Output;

/// <summary>Findings as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), which code scanning services and editors read.</summary>
internal sealed class FindingSarif(Utf8JsonWriter json, string currentDirectory)
{
    private const string Root = "%SRCROOT%";

    private readonly Dictionary<string, int> _ruleIndex = RuleCatalog.Descriptors
        .Select((rule, index) => (rule.Id, index))
        .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <param name="findings">What was found.</param>
    /// <param name="isWhole">Whether everything could be read.</param>
    /// <param name="terminal">Where it goes, and what relative paths start from.</param>
    public static void Write(IEnumerable<Finding> findings, bool isWhole, Terminal terminal) =>
        JsonText.Write(terminal.Output, json => new FindingSarif(json, terminal.CurrentDirectory).Write(findings, isWhole));

    private void Write(IEnumerable<Finding> findings, bool isWhole)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isWhole);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", new Uri(currentDirectory.TrimEnd('/', '\\') + "/").AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            WriteResult(finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool()
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Kubewright");
        json.WriteString("informationUri", "https://github.com/kubewright/kubewright");
        json.WriteString("semanticVersion", typeof(RuleCatalog).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalog.Descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage("shortDescription", rule.Title);
            json.WriteString("helpUri", rule.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", _ruleIndex[finding.Id]);
        json.WriteString("level", Level(finding.Severity));
        WriteMessage("message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(finding.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Related.Length > 0)
        {
            WriteRelated(finding.Related);
        }

        if (finding.Fix is { HoldsSecret: false } fix)
        {
            WriteFix(finding.Span.File, fix);
        }

        json.WriteEndObject();
    }

    private void WriteRelated(ImmutableArray<RelatedPlace> places)
    {
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < places.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            WritePlace(places[i].Span);
            WriteMessage("message", places[i].Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFix(SourceFile file, Fix fix)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteMessage("description", fix.Title);
        json.WriteStartObject("properties");
        json.WriteString("safety", FixNotation.NameOf(fix.Safety));
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(file);
        json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion("deletedRegion", edit.Span);
            WriteMessage("insertedContent", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WritePlace(SourceSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(span.File);
        WriteRegion("region", span);
        json.WriteEndObject();
    }

    private void WriteArtifact(SourceFile file)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(file.Path))
        {
            json.WriteString("uri", new Uri(file.Path).AbsoluteUri);
        }
        else
        {
            json.WriteString("uri", string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    private void WriteRegion(string name, SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Info ? "note" : SeverityNames.Of(severity);
}
