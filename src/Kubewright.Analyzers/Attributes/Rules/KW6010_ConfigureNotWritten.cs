using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A <c>Configure</c> method: a build runs no code, so what the method changes is not in the manifests that the build writes.</summary>
internal sealed class KW6010_ConfigureNotWritten : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.ConfigureNotWritten;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (!type.IsWritten || type.Described is null)
        {
            return;
        }

        foreach (var method in type.Type.GetMembers("Configure").OfType<IMethodSymbol>()
            .Where(method => method is { Parameters.Length: 1, IsStatic: true, ReturnsVoid: true }))
        {
            foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is MethodDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
                    && (declaration.Body is not null || declaration.ExpressionBody is not null))
                {
                    context.Report(
                        CodeFile.SpanOf(declaration.Identifier),
                        $"A build runs no code, so what this method changes is not in the manifests that it writes; {type.Type.Name}.NewManifests() has it");
                }
            }
        }
    }
}
