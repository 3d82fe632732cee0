using System.Collections.Immutable;
using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Generation;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// Says where generated code is not what a reader of the documentation expects: it is called otherwise, or there is none. A generator reports nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor NameTaken = RuleDescriptors.Of(RuleCatalog.ManifestsClassTaken);
    private static readonly DiagnosticDescriptor LanguageTooOld = RuleDescriptors.Of(RuleCatalog.LanguageTooOld);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [NameTaken, LanguageTooOld];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Report);
    }

    private static void Report(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = provider.GlobalOptions;
        if (!TargetReader.IsOn(options) || !KubewrightOptions.Read(context.Options).ReportsManifests || !HasManifests(context))
        {
            return;
        }

        var parseOptions = context.Compilation.SyntaxTrees.FirstOrDefault()?.Options;
        if (parseOptions is CSharpParseOptions { LanguageVersion: var version } && !TargetReader.CanBeRead(parseOptions))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                LanguageTooOld,
                Location.None,
                $"Kubewright generates nothing from manifests and attributes, because C# {version.ToDisplayString()} cannot read what it generates; "
                + "set LangVersion to 9.0 or later, or KubewrightGenerate to false"));
            return;
        }

        var manifests = ManifestsClass.Find(context.Compilation, options);
        if (manifests.TakenBy is { } owner)
        {
            // The declarations of a referenced project, which editors know, are none of this compilation.
            var own = ManifestsClass.OwnDeclarations(owner).Select(declaration => declaration.SyntaxTree)
                .FirstOrDefault(context.Compilation.ContainsSyntaxTree);
            context.ReportDiagnostic(Diagnostic.Create(
                NameTaken,
                owner.Locations.FirstOrDefault(location => own is not null && location.SourceTree == own) ?? Location.None,
                $"'{owner.ToDisplayString()}' is in the way of the class that Kubewright generates, which is named '{manifests.Name}' therefore; "
                + $"set {ManifestsClass.Property} to name it"));
        }
    }

    private static bool HasManifests(CompilationAnalysisContext context) =>
        context.Options.AdditionalFiles.Any(file => ManifestFileOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file)).IsManifest)
        || AttributedTypes.In(context.Compilation).Any();
}
