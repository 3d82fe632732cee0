using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>What the rules find in a manifest that code builds.</summary>
internal static class ChainCheck
{
    /// <summary>
    /// The rules that look at one value alone, so that nothing else that is called on a builder can make it right: forms and bounds of names, ports,
    /// quantities, schedules, labels.
    /// </summary>
    private static readonly ImmutableHashSet<string> OfValues =
    [
        "KW1007", "KW1008", "KW1009", "KW2011", "KW2012", "KW2013", "KW2014", "KW2015", "KW2016", "KW2017", "KW2021", "KW2022", "KW2023", "KW2024", "KW2025",
        "KW5009", "KW5010", "KW5202", "KW5207", "KW5210", "KW5213", "KW5216", "KW5223", "KW5224", "KW5225", "KW5236", "KW5310", "KW5311",
    ];

    public static IEnumerable<Diagnostic> Find(ChainObject target, CheckOptions options, FileSeverities severities, CancellationToken cancellationToken)
    {
        var written = TracedText.Of(target.Root);
        var file = ManifestReader.Read(new SourceFile(target.Kind, written.Text), cancellationToken);
        var input = new ManifestInput(file);
        var found = new HashSet<(string Id, string Message, SyntaxNode Origin)>();
        foreach (var finding in Checker.Check(ManifestGraph.Create([input], options, cancellationToken: cancellationToken), input, cancellationToken))
        {
            // A label of a workload is on the object, on its pods and in its selector: the argument is the same.
            var origin = written.OriginOf(finding.Span) ?? target.Creation.Syntax;
            if (finding.Severity < Severity.Warning || (target.IsOpen && !OfValues.Contains(finding.Id)) || !found.Add((finding.Id, finding.Message, origin)))
            {
                continue;
            }

            if (FindingDiagnostic.Create(finding with { Fix = null, Related = [] }, severities, _ => origin.GetLocation()) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }

        foreach (var (argument, message) in ExposedPorts.Missing(target))
        {
            var finding = new Finding(ChainRules.ExposedPortMissing, Severity.Error, input.File.File.All, message);
            if (FindingDiagnostic.Create(finding, severities, _ => argument.GetLocation()) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }
}
