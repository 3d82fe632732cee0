using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A class that describes a workload, or one around it, with type parameters: the builders would be there once for each of its types.</summary>
internal sealed class KW6007_ClassGeneric : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.ClassGeneric;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        if (type.Described is not { Workload: var workload } described)
        {
            return;
        }

        for (var one = type.Type; one is not null; one = one.ContainingType)
        {
            if (one.Arity > 0)
            {
                var subject = ReferenceEquals(one, type.Type) ? $"'{one.Name}' is generic" : $"'{one.Name}', which contains '{type.Type.Name}', is generic";
                context.Report(
                    workload.SpanOf(),
                    $"{subject}, so {workload.Kind} '{described.Name}' gets no builders; describe it in a class without type parameters");
            }
        }
    }
}
