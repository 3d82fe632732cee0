using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Kubewright.CodeFixes;

/// <summary>
/// Offers the <c>Configure</c> methods of a class with attributes: the builders that are generated for it call them, and they change what no attribute says.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ConfigureRefactoringProvider))]
[Shared]
public sealed class ConfigureRefactoringProvider : CodeRefactoringProvider
{
    private const string Name = "Configure";

    /// <summary>Offers each method that the generated part of the class declares and no part implements, on the head of the class.</summary>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { AttributeLists.Count: > 0 } declaration
            || context.Span.Start > declaration.Identifier.Span.End)
        {
            return;
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type)
        {
            return;
        }

        foreach (var method in type.GetMembers(Name).OfType<IMethodSymbol>().Where(IsOffered))
        {
            var parameter = method.Parameters[0].Type.ToMinimalDisplayString(model,
                declaration.OpenBraceToken.IsKind(SyntaxKind.None) ? declaration.SpanStart : declaration.OpenBraceToken.Span.End);
            context.RegisterRefactoring(CodeAction.Create(
                $"Change {parameter} in Configure",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, Add(declaration, parameter)))),
                equivalenceKey: Name + " " + parameter));
        }
    }

    // The library's attributes alone have such a part generated for their class.
    private static bool IsOffered(IMethodSymbol method) =>
        method is { IsPartialDefinition: true, PartialImplementationPart: null, Parameters.Length: 1 }
        && IsBuilder(method.Parameters[0].Type);

    private static bool IsBuilder(ITypeSymbol? type)
    {
        while (type is not null && type is not { Name: "Resource", ContainingNamespace: { Name: "Kubewright", ContainingNamespace.IsGlobalNamespace: true } })
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private static SyntaxNode Add(TypeDeclarationSyntax declaration, string parameter)
    {
        var method = SyntaxFactory.ParseMemberDeclaration($"static partial void {Name}({parameter} resource)\n{{\n}}\n")!.WithAdditionalAnnotations(
            Formatter.Annotation);
        return declaration.OpenBraceToken.IsKind(SyntaxKind.None)
            ? declaration
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken))
                .AddMembers(method)
                .WithAdditionalAnnotations(Formatter.Annotation)
            : declaration.AddMembers(method);
    }
}
