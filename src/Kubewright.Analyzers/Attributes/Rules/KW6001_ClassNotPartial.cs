using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>
/// A class that describes a workload, or one around it, without <c>partial</c>, or that only its own file knows: the generator cannot add the
/// builders to it.
/// </summary>
internal sealed class KW6001_ClassNotPartial : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.ClassNotPartial;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is not { Workload: var workload } described)
        {
            return;
        }

        for (var one = type.Type; one is not null; one = one.ContainingType)
        {
            var subject = ReferenceEquals(one, type.Type)
                ? $"'{one.Name}' describes {workload.Kind} '{described.Name}'"
                : $"'{one.Name}' contains '{type.Type.Name}', which describes {workload.Kind} '{described.Name}',";
            if (one.IsFileLocal)
            {
                context.Report(CodeFile.SpanOf(one.Locations[0]), $"{subject} but is local to its file, so its builders cannot be added to it; remove 'file'");
            }

            foreach (var reference in one.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    context.Report(
                        CodeFile.SpanOf(declaration.Identifier),
                        $"{subject} but is not partial, so its builders cannot be added to it; add 'partial'",
                        fix: Fix.Safe("Make partial", CodeEdit.Insert(declaration.SyntaxTree, declaration.Keyword.SpanStart, "partial ")));
                }
            }
        }
    }
}
