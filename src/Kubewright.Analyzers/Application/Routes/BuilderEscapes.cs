using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Finds builders that are kept or given away, so that it is not seen what is done with them.</summary>
internal sealed class BuilderEscapes(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>What that makes unknown; null where no builder escapes.</summary>
    public string? Find(CodeMember member) =>
        member.DescendantNodes().SelectMany(Escaping).Any(one => BuilderTypes.IsBuilder(model.GetTypeInfo(one, cancellationToken).Type))
            ? "its code keeps the application in an object" : null;

    private IEnumerable<ExpressionSyntax> Escaping(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Right: IdentifierNameSyntax or InvocationExpressionSyntax } assignment
            when model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IFieldSymbol or IPropertySymbol
            => [assignment.Right],
        InitializerExpressionSyntax initializer => initializer.Expressions.Where(static one => one is IdentifierNameSyntax),
        CollectionExpressionSyntax collection =>
            collection.Elements.OfType<ExpressionElementSyntax>().Select(static one => one.Expression).Where(static one => one is IdentifierNameSyntax),
        BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } =>
            arguments.Arguments.Select(static argument => argument.Expression).Where(static one => one is IdentifierNameSyntax),
        _ => [],
    };
}
