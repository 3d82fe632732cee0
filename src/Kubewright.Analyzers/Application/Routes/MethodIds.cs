using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Names methods across files.</summary>
internal static class MethodIds
{
    /// <summary>The method that a call means, apart from how it is called and of what types.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    /// <summary>
    /// Whether something is written in the compilation itself and read: in an editor other projects' methods have syntax, too, and what is
    /// generated is not read.
    /// </summary>
    public static bool IsOwn(ISymbol symbol, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly)
        && symbol.DeclaringSyntaxReferences.Any(reference => !CodeFile.IsGenerated(reference.SyntaxTree));

    /// <summary>
    /// Whether a call may mean another method than the one that it names. Of the classes of an application only its own are derived from where it
    /// runs; what tests derive is another application.
    /// </summary>
    public static bool IsChosenAtRun(IMethodSymbol definition, Compilation compilation) =>
        definition.IsAbstract
        || definition.IsOverride
        || definition.ContainingType is { TypeKind: TypeKind.Interface }
        || (definition.IsVirtual
            && (!IsOwn(definition, compilation)
                || compilation.GetSymbolsWithName(definition.Name, SymbolFilter.Member).OfType<IMethodSymbol>().Any(other => other.IsOverride)));

    /// <summary>One text for each method; a local function is known by its place in the member that it is in.</summary>
    public static string Of(IMethodSymbol definition) =>
        definition.MethodKind == MethodKind.LocalFunction && definition.DeclaringSyntaxReferences is [var reference, ..]
            ? $"local:{reference.SyntaxTree.FilePath}:{NameOf(MemberOf(definition))}:{CodeMember.OffsetOf(reference.GetSyntax())}"
            : NameOf(definition);

    private static string NameOf(ISymbol symbol) => symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString();

    private static ISymbol MemberOf(ISymbol function)
    {
        var member = function;
        while (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction, ContainingSymbol: { } outer })
        {
            member = outer;
        }

        return member;
    }
}
