using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>The options of a project that is nowhere but here: global ones, some for all C#, and some for each additional file.</summary>
internal sealed class InMemoryOptionsProvider(InMemoryOptions global, InMemoryOptions code, IReadOnlyDictionary<AdditionalText, InMemoryOptions> files)
    : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => code;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => files.TryGetValue(textFile, out var options) ? options : InMemoryOptions.None;
}
