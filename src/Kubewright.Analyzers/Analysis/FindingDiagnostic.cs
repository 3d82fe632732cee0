using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace Kubewright.Analyzers.Analysis;

/// <summary>Turns findings into what the compiler reports.</summary>
internal static class FindingDiagnostic
{
    /// <summary>The diagnostic of a finding; null where its file's options silence it.</summary>
    public static Diagnostic? Create(Finding finding, ManifestFileOptions options)
    {
        DiagnosticSeverity? severity = options.Severities.Of(finding.Id) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            _ => finding.Severity.ToDiagnosticSeverity(),
        };
        return severity is null ? null : Diagnostic.Create(
            RuleDescriptors.Of(finding.Rule),
            ToLocation(finding.Span),
            severity.Value,
            finding.Related.Select(related => ToLocation(related.Span)),
            finding.Fix is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixNotation.Property, FixNotation.Write(finding.Fix)),
            OneLine(finding.Message));
    }

    private static Location ToLocation(SourceSpan span)
    {
        // A span that ends past its text would throw in the compiler, and lose the finding.
        var length = span.File.Text.Length;
        var start = Math.Max(0, Math.Min(span.Start, length));
        var end = Math.Max(start, Math.Min(span.End, length));
        return Location.Create(
            span.File.Path,
            TextSpan.FromBounds(start, end),
            new LinePositionSpan(ToLinePosition(span.File.GetPosition(start)), ToLinePosition(span.File.GetPosition(end))));
    }

    private static LinePosition ToLinePosition(Core.Text.LinePosition position) => new(position.Line, position.Column);

    /// <summary>The compiler cuts a message at its first line end.</summary>
    private static string OneLine(string message) =>
        message.IndexOfAny(['\r', '\n']) < 0 ? message : message.Replace("\r\n", " ").Replace('\r', ' ').Replace('\n', ' ');
}
