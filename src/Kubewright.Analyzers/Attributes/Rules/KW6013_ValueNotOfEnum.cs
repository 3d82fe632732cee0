using System.Globalization;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Builders;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>A number that was cast to an enum that has no such value: nothing is made of the argument.</summary>
internal sealed class KW6013_ValueNotOfEnum : Rule<AttributedClass>
{
    public override RuleDescriptor Descriptor => BuilderRules.ValueNotOfEnum;

    protected override void Check(AttributedClass type, RuleContext context)
    {
        foreach (var attribute in type.Attributes)
        {
            foreach (var argument in attribute.Arguments
                .Where(argument => argument.Value.Kind == TypedConstantKind.Enum && attribute.Choice(argument.Key) is null))
            {
                var members = argument.Value.Type!.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.Name)
                    .ToList();
                var name = char.ToUpperInvariant(argument.Key[0]) + argument.Key.Substring(1);
                context.Report(
                    attribute.SpanOf(argument.Key),
                    $"{Convert.ToString(argument.Value.Value, CultureInfo.InvariantCulture)} is not a value of {argument.Value.Type.Name}, so {name} of "
                        + $"[{attribute.Kind}] is ignored; use "
                    + string.Join(", ", members.Take(5)));
            }
        }
    }
}
