using System.Collections.Immutable;
using Kubewright.Analyzers.Application;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace Kubewright.Analyzers.Analysis;

/// <summary>Turns findings into what the compiler reports.</summary>
internal static class FindingDiagnostic
{
    /// <summary>The diagnostic of a finding in a manifest; null where its file's options silence it.</summary>
    public static Diagnostic? Create(Finding finding, ManifestFileOptions options, Func<SourceSpan, Location> locate)
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
            locate(finding.Span),
            severity.Value,
            finding.Related.Select(related => locate(related.Span)),
            PropertiesOf(finding.Fix),
            OneLine(finding.Message));
    }

    /// <summary>
    /// The diagnostic of a finding in C#. Severities of its file are the compiler's to apply, and what mends the manifest that a class describes
    /// is no C#.
    /// </summary>
    public static Diagnostic CreateInCode(Finding finding, Func<SourceSpan, Location> locate) => Diagnostic.Create(
        RuleDescriptors.Of(finding.Rule),
        locate(finding.Span),
        finding.Severity.ToDiagnosticSeverity(),
        finding.Related.Select(related => locate(related.Span)),
        CodeFile.LocationOf(finding.Span) is null ? null : PropertiesOf(finding.Fix),
        OneLine(finding.Message));

    private static ImmutableDictionary<string, string?>? PropertiesOf(Fix? fix) =>
        fix is null ? null : ImmutableDictionary<string, string?>.Empty.Add(FixNotation.Property, FixNotation.Write(fix));

    public static Location ToLocation(SourceSpan span)
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
