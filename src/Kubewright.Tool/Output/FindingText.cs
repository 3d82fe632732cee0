using System.Collections.Immutable;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Output;

/// <summary>Findings for a person to read.</summary>
internal sealed class FindingText(Terminal terminal)
{
    public void Write(ImmutableArray<Finding> findings, int files)
    {
        foreach (var finding in findings)
        {
            var start = finding.Span.StartPosition;
            terminal.Output.WriteLine(
                $"{finding.Span.File.Path}({start.Line + 1},{start.Column + 1}): {SeverityNames.Of(finding.Severity)} {finding.Id}: {finding.Message}");
        }

        terminal.Output.WriteLine($"{findings.Length} findings in {files} files");
    }
}
