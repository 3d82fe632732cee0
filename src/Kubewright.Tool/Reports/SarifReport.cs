using System.Collections.Immutable;
using System.Text.Json;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Reports;

/// <summary>
/// Findings as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), which code scanning services and editors read. Rules that found nothing are not in it.
/// </summary>
internal sealed class SarifReport
{
    private const string Root = "%SRCROOT%";

    private readonly Utf8JsonWriter _json;
    private readonly CheckReport _report;
    private readonly string _currentDirectory;
    private readonly List<Finding> _findings;
    private readonly List<RuleDescriptor> _rules;

    private SarifReport(Utf8JsonWriter json, CheckReport report, string currentDirectory)
    {
        _json = json;
        _report = report;
        _currentDirectory = currentDirectory;
        _findings = [.. report.Shown];
        _rules = [.. _findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <param name="report">What was found.</param>
    /// <param name="terminal">Where it goes, and what relative paths start from.</param>
    public static void Write(CheckReport report, Terminal terminal) =>
        JsonText.Write(terminal.Output, json => new SarifReport(json, report, terminal.CurrentDirectory).Write());

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        SarifRules.Write(_rules, _json);
        WriteInvocation();
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Root);
        _json.WriteString("uri", new Uri(_currentDirectory.TrimEnd('/', '\\') + "/").AbsoluteUri);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
        foreach (var finding in _findings)
        {
            WriteResult(finding);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>Whether everything could be read, and what could not.</summary>
    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", _report.Manifests.IsWhole);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var sentence in _report.Manifests.Unread)
        {
            _json.WriteStartObject();
            WriteMessage("message", VisibleText.OfLine(sentence, Disclosure.LongestMessage));
            _json.WriteString("level", _report.Manifests.IsWhole ? "note" : "error");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteResult(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Id);
        _json.WriteNumber("ruleIndex", _rules.FindIndex(rule => rule.Id == finding.Id));
        _json.WriteString("level", SarifRules.LevelOf(finding.Severity));
        WriteMessage("message", finding.Message);
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        WritePlace(finding.Span);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("contentIdentity/v1", _report.IdentityOf(finding));
        _json.WriteEndObject();
        if (finding.Related.Length > 0)
        {
            WriteRelated(finding.Related);
        }

        if (finding.Fix is { HoldsSecret: false } fix)
        {
            WriteFix(finding.Span.File, fix);
        }

        _json.WriteEndObject();
    }

    private void WriteRelated(ImmutableArray<RelatedPlace> places)
    {
        _json.WriteStartArray("relatedLocations");
        for (var i = 0; i < places.Length; i++)
        {
            _json.WriteStartObject();
            _json.WriteNumber("id", i + 1);
            WritePlace(places[i].Span);
            WriteMessage("message", places[i].Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteFix(SourceFile file, Fix fix)
    {
        _json.WriteStartArray("fixes");
        _json.WriteStartObject();
        WriteMessage("description", fix.Title);
        _json.WriteStartObject("properties");
        _json.WriteString("safety", FixNotation.NameOf(fix.Safety));
        _json.WriteEndObject();
        _json.WriteStartArray("artifactChanges");
        _json.WriteStartObject();
        WriteArtifact(file);
        _json.WriteStartArray("replacements");
        foreach (var edit in fix.Edits)
        {
            _json.WriteStartObject();
            WriteRegion("deletedRegion", edit.Span);
            WriteMessage("insertedContent", edit.NewText);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WritePlace(SourceSpan span)
    {
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(span.File);
        WriteRegion("region", span);
        _json.WriteEndObject();
    }

    private void WriteArtifact(SourceFile file)
    {
        _json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(file.Path))
        {
            _json.WriteString("uri", new Uri(file.Path).AbsoluteUri);
        }
        else
        {
            _json.WriteString("uri", string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));
            _json.WriteString("uriBaseId", Root);
        }

        _json.WriteEndObject();
    }

    private void WriteRegion(string name, SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine", start.Line + 1);
        _json.WriteNumber("startColumn", start.Column + 1);
        _json.WriteNumber("endLine", end.Line + 1);
        _json.WriteNumber("endColumn", end.Column + 1);
        _json.WriteEndObject();
    }

    private void WriteMessage(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }
}
