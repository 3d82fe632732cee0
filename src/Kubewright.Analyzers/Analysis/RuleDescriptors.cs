using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Analysis;

/// <summary>The rules of the catalogue as the compiler knows them.</summary>
internal static class RuleDescriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleCatalog.Descriptors.ToImmutableDictionary(
        rule => rule.Id,
        Describe,
        StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalog.Descriptors.Select(rule => ById[rule.Id])];

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    /// <summary>How the compiler names a severity.</summary>
    public static DiagnosticSeverity ToDiagnosticSeverity(this Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static DiagnosticDescriptor Describe(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        category: "Kubewright." + rule.Family,
        rule.Severity.ToDiagnosticSeverity(),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);
}
