using Kubewright.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Kubewright.CodeFixes.Tests.Harness;

/// <summary>
/// Fixes C#: one finding after the other, and all of a document, a project and a solution at once. What comes out must compile, and nothing may be found in it
/// that was not there before.
/// </summary>
internal sealed class KubewrightCodeFixTest : CSharpCodeFixTest<ManifestAnalyzer, FindingFixProvider, DefaultVerifier>
{
    /// <param name="id">What is found at the place that is marked <c>{|#0:...|}</c>.</param>
    /// <param name="code">The code.</param>
    /// <param name="corrected">What is made of it; null where nothing is offered.</param>
    public KubewrightCodeFixTest(string id, string code, string? corrected)
    {
        TestedProject.Prepare(TestState, code, []);
        ReferenceAssemblies = TestedProject.NoPackages;
        ExpectedDiagnostics.Add(At(id));
        FixedState.Sources.Add((TestedProject.CodePath, corrected ?? code));
        if (corrected is null)
        {
            FixedState.ExpectedDiagnostics.Add(At(id));
        }
    }

    private static DiagnosticResult At(string id) => new DiagnosticResult(id, DiagnosticSeverity.Error)
        .WithLocation(0)
        .WithOptions(DiagnosticOptions.IgnoreSeverity | DiagnosticOptions.IgnoreAdditionalLocations);
}
