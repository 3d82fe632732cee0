using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// Checks the Kubernetes manifests of a project. Each finding is reported from the action of the file that it stands in, for that is all
/// that editors ask for; what links the files is made once for all of them, when the first is asked for.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = KubewrightOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (!options.ReportsManifests || context.Options.AdditionalFiles.IsEmpty)
        {
            return;
        }

        // A cancellation would stay in the lazy value for ever, so the token of whoever asks first does not reach it.
        var analyzerOptions = context.Options;
        var compilation = context.Compilation;
        var manifests = new Lazy<CompilationManifests>(() => new CompilationManifests(compilation, analyzerOptions, options));
        context.RegisterAdditionalFileAction(file => Report(manifests.Value, file));
    }

    private static void Report(CompilationManifests manifests, AdditionalFileAnalysisContext context)
    {
        var options = manifests.OptionsOf(context.AdditionalFile);
        foreach (var finding in manifests.FindingsIn(context.AdditionalFile, context.CancellationToken))
        {
            if (FindingDiagnostic.Create(finding, options) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
