using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Analyzers.Attributes;
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
    public static Diagnostic? Create(Finding finding, FileSeverities severities, Func<SourceSpan, Location> locate) => Create(
        finding.Rule,
        finding.Severity,
        severities,
        locate(finding.Span),
        finding.Related.Select(related => locate(related.Span)),
        finding.Fix,
        finding.Message);

    /// <summary>The diagnostic of what is wrong with the manifest that a class describes; null where the options of the class's file silence it.</summary>
    public static Diagnostic? Create(Finding finding, ClassManifest manifest, FileSeverities severities, Func<SourceSpan, Location> locate)
    {
        var location = locate(finding.Span);
        ImmutableArray<Location> related = [.. finding.Related.Select(related => locate(related.Span))];

        // A manifest that was made of attributes has one line, and nobody sees it: what a message says of lines is meant of the code.
        var wording = manifest.WordingOf(finding);
        var message = related.IsEmpty
            ? wording
            : wording.Replace(" on line 1", " on line " + (related[0].GetLineSpan().StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture));
        return Create(finding.Rule, finding.Severity, severities, location, related, manifest.FixOf(finding, location), message);
    }

    private static Diagnostic? Create(
        RuleDescriptor rule, Severity severity, FileSeverities severities, Location location, IEnumerable<Location> related, Fix? fix, string message)
    {
        DiagnosticSeverity? effective = severities.Of(rule.Id) switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            _ => severity.ToDiagnosticSeverity(),
        };
        return effective is null
            ? null
            : Diagnostic.Create(RuleDescriptors.Of(rule), location, effective.Value, related, PropertiesOf(fix), OneLine(message));
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
