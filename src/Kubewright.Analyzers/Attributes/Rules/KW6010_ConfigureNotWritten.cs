using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A <c>Configure</c> method: a build runs no code, so what the method changes is not in the manifests that the build writes.</summary>
internal sealed class KW6010_ConfigureNotWritten : ClassRule
{
    public override RuleDescriptor Descriptor => BuilderRules.ConfigureNotWritten;

    public override IEnumerable<ClassFinding> Check(AttributedClass type)
    {
        if (!type.IsWritten || type.Described is null)
        {
            return [];
        }

        return
            from method in type.Type.GetMembers("Configure").OfType<IMethodSymbol>()
            let part = method.PartialImplementationPart ?? method
            from reference in part.DeclaringSyntaxReferences
            let declaration = reference.GetSyntax() as MethodDeclarationSyntax
            where declaration is not null && method.Parameters.Length == 1 && (declaration.Body is not null || declaration.ExpressionBody is not null)
            select new ClassFinding(
                declaration.Identifier.GetLocation(),
                $"A build runs no code, so what this method changes is not in the manifests that it writes; {type.Type.Name}.NewManifests() has it");
    }
}
