using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Settings;
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
        var options = KubewrightOptions.Read(context.Options);
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
        foreach (var problem in options.Problems.Concat(problems).Concat(ProblemsOfBaselines(context.Options, options.Settings)))
        {
            context.ReportDiagnostic(Diagnostic.Create(OptionInvalid, Location.None, problem));
        }
    }

    private static IEnumerable<string> ProblemsOfBaselines(AnalyzerOptions options, LocatedSettings settings)
    {
        var baselines = options.AdditionalFiles
            .Where(file => ManifestFileOptions.Read(options.AnalyzerConfigOptionsProvider.GetOptions(file)).IsBaseline)
            .ToList();
        if (baselines.Count == 0 && settings.Settings.Baseline is { } missing)
        {
            yield return $"{ProjectSettings.FileName} names the baseline '{VisibleText.OfLine(missing, Disclosure.LongestTitle)}', which does not exist; "
                + "'kubewright check --write-baseline' writes one";
        }

        foreach (var file in baselines.Where(file => BaselineCache.Read(file) is null))
        {
            yield return $"'{VisibleText.Of(file.Path)}' is named as the baseline, but is not one; 'kubewright check --write-baseline' writes one";
        }
    }
}
