using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>Reports the options that Kubewright does not understand, so that none is ignored in silence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor OptionInvalid = RuleDescriptors.Of(RuleCatalog.OptionInvalid);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [OptionInvalid];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = KubewrightOptions.Read(provider.GlobalOptions);
        if (!options.ReportsManifests)
        {
            return;
        }

        // What a glob or a section says of many files is one mistake.
        var problems = context.Options.AdditionalFiles
            .Select(file => ManifestFileOptions.Read(provider.GetOptions(file)))
            .Where(file => file.IsManifest)
            .SelectMany(file => file.Problems)
            .Concat(context.Compilation.SyntaxTrees.SelectMany(tree => ManifestFileOptions.Read(provider.GetOptions(tree)).Severities.Problems))
            .Distinct();
        var baselines = context.Options.AdditionalFiles
            .Where(file => ManifestFileOptions.Read(provider.GetOptions(file)).IsBaseline && BaselineCache.Read(file) is null)
            .Select(file =>
                $"The property KubewrightBaseline names '{VisibleText.Of(file.Path)}', which is not a baseline; "
                + "'kubewright check --write-baseline' writes one");
        foreach (var problem in options.Problems.Concat(problems).Concat(baselines))
        {
            context.ReportDiagnostic(Diagnostic.Create(OptionInvalid, Location.None, problem));
        }
    }
}
