using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Sources;

/// <summary>
/// The severities that an <c>.editorconfig</c> gives to one file: <c>kubewright_severity.KW1001 = suggestion</c> under <c>[*.yaml]</c>.
/// The compiler's own <c>dotnet_diagnostic</c> keys never reach files that are not C#.
/// </summary>
internal sealed class FileSeverities
{
    private const string Prefix = "kubewright_severity.";

    private static readonly ImmutableDictionary<string, ReportDiagnostic> Names = new Dictionary<string, ReportDiagnostic>
    {
        ["default"] = ReportDiagnostic.Default,
        ["none"] = ReportDiagnostic.Suppress,
        ["silent"] = ReportDiagnostic.Hidden,
        ["suggestion"] = ReportDiagnostic.Info,
        ["warning"] = ReportDiagnostic.Warn,
        ["error"] = ReportDiagnostic.Error,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, ReportDiagnostic> _severities = new(StringComparer.OrdinalIgnoreCase);

    public FileSeverities(AnalyzerConfigOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var key in KeysOf(options))
        {
            if (!key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || !options.TryGetValue(key, out var value))
            {
                continue;
            }

            // Keys arrive in lower case.
            var id = key.Substring(Prefix.Length).ToUpperInvariant();
            if (!RuleCatalog.IsKnown(id))
            {
                problems.Add($"The .editorconfig key {Prefix}{id} names no rule; it is ignored");
            }
            else if (Names.TryGetValue(value.Trim(), out var severity))
            {
                _severities[id] = severity;
            }
            else
            {
                problems.Add($"The .editorconfig key {Prefix}{id} is '{value}', but must be none, silent, suggestion, warning or error; it is ignored");
            }
        }

        Problems = problems.ToImmutable();
    }

    /// <summary>What could not be understood, one sentence each.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>What is said of a rule; <see cref="ReportDiagnostic.Default"/> where nothing is.</summary>
    public ReportDiagnostic Of(string id) => _severities.TryGetValue(id, out var severity) ? severity : ReportDiagnostic.Default;

    /// <summary>
    /// The keys that a host lists. One of before Roslyn had the property need not be able to: then the base class throws this very exception
    /// (AnalyzerConfigOptions.Keys), and each rule's key is asked for.
    /// </summary>
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return RuleCatalog.Descriptors.Select(rule => Prefix + rule.Id.ToLowerInvariant());
        }
    }
}
