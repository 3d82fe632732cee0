using System.Text.Json;
using Kubewright.Core.Rules;
using Kubewright.Tool.Output;
using Kubewright.Tool.Pages;

namespace Kubewright.Tool.Reports;

/// <summary>The tool and its rules as SARIF describes them, each rule with its page.</summary>
internal static class SarifRules
{
    /// <summary>Writes the property <c>tool</c> of a run.</summary>
    public static void Write(IEnumerable<RuleDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Kubewright");
        json.WriteString("informationUri", "https://github.com/kubewright/kubewright");
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("semanticVersion", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            Write(rule, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string LevelOf(Severity severity) => severity == Severity.Info ? "note" : SeverityNames.Of(severity);

    private static void Write(RuleDescriptor rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText("shortDescription", rule.Title + ".", json);
        if (RulePage.Find(rule.Id) is { } page)
        {
            WriteText("fullDescription", MarkdownProse.Of(page.Section("Cause") ?? rule.Title + "."), json);
            json.WriteStartObject("help");
            json.WriteString("text", MarkdownProse.Of(page.Text));
            json.WriteString("markdown", page.Text);
            json.WriteEndObject();
        }

        json.WriteString("helpUri", rule.HelpLink);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("precision", "high");
        json.WriteStartArray("tags");
        json.WriteStringValue("kubernetes");
        json.WriteStringValue(rule.Family);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
