using System.Collections.Immutable;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace Kubewright.Analyzers.Analysis;

/// <summary>Turns findings into what the compiler reports.</summary>
internal static class FindingDiagnostic
{
    /// <summary>The diagnostic of a finding in its file; null where the file's options silence it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="severities">How loud the options of the file make each rule.</param>
    /// <param name="locate">Where a place is.</param>
    public static Diagnostic? Create(Finding finding, FileSeverities severities, Func<SourceSpan, Location> locate)
    {
        DiagnosticSeverity? effective = severities.Of(finding.Id) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            _ => finding.Severity.ToDiagnosticSeverity(),
        };
        return effective is null
            ? null
            : Diagnostic.Create(
                RuleDescriptors.Of(finding.Rule),
                locate(finding.Span),
                effective.Value,
                finding.Related.Select(related => locate(related.Span)),
                PropertiesOf(finding.Fix),
                OneLine(finding.Message));
    }

    private static ImmutableDictionary<string, string?>? PropertiesOf(Fix? fix) =>
        fix is null or { HoldsSecret: true } ? null : ImmutableDictionary<string, string?>.Empty
            .Add(FixNotation.Property, FixNotation.Write(fix))
            .Add(FixNotation.SafetyProperty, FixNotation.NameOf(fix.Safety));

    public static Location ToLocation(SourceSpan span)
    {
        // A span that ends past its text would throw in the compiler, and lose the finding.
        var length = span.File.Text.Length;
        var start = Math.Max(0, Math.Min(span.Start, length));
        var end = Math.Max(start, Math.Min(span.End, length));
        return Location.Create(
            // The path is printed as it is: a name with control characters must not write a line of its own.
            VisibleText.Of(span.File.Path),
            TextSpan.FromBounds(start, end),
            new LinePositionSpan(ToLinePosition(span.File.GetPosition(start)), ToLinePosition(span.File.GetPosition(end))));
    }

    private static LinePosition ToLinePosition(Core.Text.LinePosition position) => new(position.Line, position.Column);

    /// <summary>The compiler cuts a message at its first line end, and a terminal obeys what is in it.</summary>
    private static string OneLine(string message) => VisibleText.OfLine(message, Disclosure.LongestMessage);
}
