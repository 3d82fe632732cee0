using Kubewright.Analyzers.Analysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Kubewright.CodeFixes.Tests.Harness;

/// <summary>
/// Analyzes C# and manifests as a host does, and holds what is found against what is marked in either: <c>targetPort: {|KW2001:htpp|}</c>. What is not marked
/// fails the test, and so does code that does not compile.
/// </summary>
internal sealed class KubewrightAnalyzerTest : CSharpAnalyzerTest<ManifestAnalyzer, DefaultVerifier>
{
    /// <param name="code">The code.</param>
    /// <param name="manifests">The manifests, by their paths below the project.</param>
    public KubewrightAnalyzerTest(string code, params (string Path, string Marked)[] manifests)
    {
        TestedProject.Prepare(TestState, code, manifests);
        ReferenceAssemblies = TestedProject.NoPackages;
    }
}
