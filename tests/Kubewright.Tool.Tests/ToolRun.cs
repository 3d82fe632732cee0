using System.Text.Json;

namespace Kubewright.Tool.Tests;

/// <summary>What came of running the tool.</summary>
/// <param name="ExitCode">What the shell gets.</param>
/// <param name="Output">What went to standard output.</param>
/// <param name="OutputBytes">The same as it was written.</param>
/// <param name="Error">What went to standard error.</param>
/// <param name="Folder">Where it ran.</param>
internal sealed record ToolRun(int ExitCode, string Output, byte[] OutputBytes, string Error, string Folder)
{
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    /// <summary>The findings of the JSON of <c>check</c>.</summary>
    public IEnumerable<JsonElement> JsonFindings() => Json().GetProperty("findings").EnumerateArray();

    /// <summary>Their files, lines, columns and ids.</summary>
    public IEnumerable<string> Findings() => JsonFindings()
        .Select(finding =>
            $"{finding.GetProperty("file").GetString()}({finding.GetProperty("line")},{finding.GetProperty("column")}) {finding.GetProperty("id").GetString()}");

    /// <summary>The output with the temporary folder called by one name.</summary>
    public string OutputAnywhere() => Output.Replace(Folder, "/folder", StringComparison.Ordinal);
}
