using Kubewright.Analyzers.Generation.Emission;
using Kubewright.Analyzers.Generation.Model;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Analysis;

/// <summary>What the generator could not write code of, as it left it behind in the compilation.</summary>
internal static class GenerationFailures
{
    /// <summary>KW9001 at each object, or at the file that it was in.</summary>
    /// <param name="compilation">The compilation with what was generated.</param>
    /// <param name="inputs">The manifests.</param>
    /// <param name="displayPath">A path as the generator names it.</param>
    public static IEnumerable<Finding> In(Compilation compilation, IEnumerable<ManifestInput> inputs, Func<string, string> displayPath)
    {
        var failures = compilation.SyntaxTrees.Select(FailureEmitter.Read).OfType<GenerationFailure>().ToList();
        return failures.Count == 0 ? [] : failures.Select(failure => Find(failure, [.. inputs], displayPath));
    }

    private static Finding Find(GenerationFailure failure, IReadOnlyList<ManifestInput> inputs, Func<string, string> displayPath)
    {
        var own = inputs.Where(input => displayPath(input.File.File.Path) == failure.DisplayPath || IsOfClass(input.File.File.Path, failure.DisplayPath))
            .ToList();
        var resource = own.SelectMany(input => input.File.Resources).FirstOrDefault(one => one.ToString() == failure.Object);
        var file = own.Concat(inputs).Select(input => input.File.File).FirstOrDefault() ?? new SourceFile(failure.DisplayPath, "");
        var what = failure.Object.Length == 0 ? failure.DisplayPath : failure.Object;
        return new Finding(
            RuleCatalog.RuleFailed,
            RuleCatalog.RuleFailed.Severity,
            resource?.HeadSpan ?? file.All with { Length = 0 },
            VisibleText.OfLine($"Kubewright failed to generate C# of {what}, so its members are missing: {failure.Reason}", Disclosure.LongestMessage),
            resource);
    }

    /// <summary>Manifests of classes are named by their C# file and the class: <c>/src/Orders.cs (class Shop.Orders)</c>.</summary>
    private static bool IsOfClass(string path, string displayPath) => displayPath.StartsWith("class ", StringComparison.Ordinal)
        && path.EndsWith($"({displayPath})", StringComparison.Ordinal);
}
