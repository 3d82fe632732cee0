using System.Collections.Immutable;
using Kubewright.Analyzers.Attributes;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// Checks the Kubernetes manifests of a project, and the classes whose attributes describe some. Each finding is reported from the action of the file that it
/// is in, for that is all that editors ask for; what links the files is made once for all of them, when the first is asked for.
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
        var options = KubewrightOptions.Read(context.Options);
        var knowsAttributes = AttributedTypes.IsLibraryReferenced(context.Compilation);
        if (!options.ReportsManifests || (context.Options.AdditionalFiles.IsEmpty && !knowsAttributes))
        {
            return;
        }

        // A cancellation would stay in the lazy value for ever, so the token of whoever asks first does not reach it.
        var analyzerOptions = context.Options;
        var compilation = context.Compilation;
        var manifests = new Lazy<CompilationManifests>(() => new CompilationManifests(compilation, analyzerOptions, options));
        context.RegisterAdditionalFileAction(file => Report(manifests.Value, file));
        context.RegisterSemanticModelAction(code => Report(manifests.Value, code, knowsAttributes));
        if (!options.Check.Externals.IsEmpty || !options.Check.Environments.IsEmpty)
        {
            // An item has no place in a file of the compilation.
            context.RegisterCompilationEndAction(end => ReportUnused(manifests.Value, end));
        }
    }

    private static void Report(CompilationManifests manifests, AdditionalFileAnalysisContext context)
    {
        var options = manifests.OptionsOf(context.AdditionalFile);
        foreach (var finding in manifests.FindingsIn(context.AdditionalFile, context.CancellationToken))
        {
            if (FindingDiagnostic.Create(finding, options.Severities, manifests.LocationOf) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static void Report(CompilationManifests manifests, SemanticModelAnalysisContext context, bool knowsAttributes)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var finding in manifests.FindingsIn(tree, context.CancellationToken))
        {
            if (FindingDiagnostic.Create(finding, manifests.SeveritiesIn(tree), manifests.LocationOf) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        if (knowsAttributes)
        {
            ReportClasses(manifests, context);
        }
    }

    private static void ReportUnused(CompilationManifests manifests, CompilationAnalysisContext context)
    {
        foreach (var message in manifests.UnusedExternals())
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(RuleCatalog.ExternalNotNamed), Location.None, message));
        }

        foreach (var message in manifests.UnknownEnvironments())
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(RuleCatalog.OptionInvalid), Location.None, message));
        }
    }

    private static void ReportClasses(CompilationManifests manifests, SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        foreach (var type in AttributedTypes.In(context.SemanticModel.Compilation, tree))
        {
            var severities = manifests.SeveritiesIn(tree);
            var found = manifests.FindingsIn(type, context.CancellationToken)
                .Select(finding => FindingDiagnostic.Create(finding, severities, manifests.LocationOf))
                .Concat(manifests.DiagnosticsIn(type, severities, context.CancellationToken));
            if (manifests.FailureOf(type) is { } failure)
            {
                found = found.Append(Diagnostic.Create(RuleDescriptors.Of(RuleCatalog.RuleFailed), type.Locations[0], failure));
            }

            var told = new HashSet<(string, TextSpan)>();
            foreach (var diagnostic in found.OfType<Diagnostic>())
            {
                // What a part of the class in another file says is reported there, and what one argument breaks in several objects is one mistake.
                if (diagnostic.Location.SourceTree == tree && told.Add((diagnostic.Id, diagnostic.Location.SourceSpan)))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }
}
