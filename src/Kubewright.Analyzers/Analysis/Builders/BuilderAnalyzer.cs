using System.Collections.Immutable;
using Kubewright.Analyzers.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>
/// Checks what chains of calls build while they are typed, as far as they are made of constants: what a set of manifests would throw when it is written
/// does not compile.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuilderAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleDescriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (AttributedTypes.IsLibraryReferenced(start.Compilation))
            {
                start.RegisterOperationAction(Check, OperationKind.ObjectCreation);
            }
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        if (ChainObject.Start((IObjectCreationOperation)context.Operation) is not { } target)
        {
            return;
        }

        ChainUse.Read(target);
        target.Complete();
        var severities = ManifestFileOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree)).Severities;
        // One object of many is looked at: what is absent here is elsewhere.
        var assumed = KubewrightOptions.Read(context.Options).Check with { ClosedWorld = false };
        foreach (var diagnostic in ChainCheck.Find(target, assumed, severities, context.CancellationToken))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
