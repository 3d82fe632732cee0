using Kubewright.Analyzers.Application.Options;
using Kubewright.Core.Application.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>
/// Reads what an expression is worth from variables, settings and what is written: <c>$"http://*:{Environment.GetEnvironmentVariable("PORT") ?? "8081"}"</c>.
/// Locals are followed where they are given a value once.
/// </summary>
internal sealed class CodeValueReader(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>So deep that no code that people write is deeper, and no generated one overflows the stack.</summary>
    private const int MostDepth = 24;

    private int _depth;

    /// <summary>The value; null where it depends on something else.</summary>
    public CodeValue? Read(ExpressionSyntax expression)
    {
        if (_depth >= MostDepth)
        {
            return null;
        }

        _depth++;
        var value = model.GetConstantValue(expression, cancellationToken) is { HasValue: true } constant
            ? Literal(constant.Value)
            : ReadExpression(expression);
        _depth--;
        return value;
    }

    private CodeValue? ReadExpression(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Read(inner.Expression),
        CastExpressionSyntax cast => Read(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Read(sure.Operand),
        InterpolatedStringExpressionSyntax text => Join(text.Contents.Select(ReadPart)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            when model.GetTypeInfo(sum, cancellationToken).Type?.SpecialType == SpecialType.System_String =>
            Join([Read(sum.Left), Read(sum.Right)]),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => Default(Read(either.Left), Read(either.Right), false, false),
        ConditionalExpressionSyntax choice => ReadChoice(choice),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } element when IsConfiguration(element.Expression) && Text(key) is { } name =>
            new CodeValue.Setting(name),
        InvocationExpressionSyntax call => ReadCall(call),
        IdentifierNameSyntax name => ReadLocal(name),
        _ => null,
    };

    private CodeValue? ReadPart(InterpolatedStringContentSyntax part) => part switch
    {
        InterpolatedStringTextSyntax text => new CodeValue.Literal(text.TextToken.ValueText),
        InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole => Read(hole.Expression),
        _ => null,
    };

    /// <summary><c>string.IsNullOrEmpty(x) ? "8081" : x</c> and <c>int.TryParse(x, out var port) ? port : 8081</c>.</summary>
    private CodeValue? ReadChoice(ConditionalExpressionSyntax choice)
    {
        if (choice.Condition is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax test, ArgumentList.Arguments: [var tested, ..] } call)
        {
            return null;
        }

        switch (test.Name.Identifier.ValueText)
        {
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace":
                return Default(Read(tested.Expression), Read(choice.WhenTrue), true, false) is { } value && AreSame(tested.Expression, choice.WhenFalse)
                    ? value : null;
            case "TryParse"
                when call.ArgumentList.Arguments is [_, { Expression: DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax parsed } }]:
                return ListeningSyntax.NameOf(choice.WhenTrue) == parsed.Identifier.ValueText
                    ? Default(Read(tested.Expression), Read(choice.WhenFalse), true, true) : null;
            default:
                return null;
        }
    }

    private CodeValue? ReadCall(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        return method.Name switch
        {
            "GetEnvironmentVariable" when method.ContainingType.Name == "Environment" && arguments is [var name] && Text(name) is { } variable =>
                new CodeValue.Variable(variable),
            "GetValue" when method.ContainingType.Name == "ConfigurationBinder" && call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
                && IsConfiguration(owner)
                && arguments.Count is 1 or 2 && Text(arguments[0]) is { } key => ReadGetValue(key, arguments, method),
            "Parse" or "ToInt32" or "ToString" when method.ContainingType.SpecialType == SpecialType.System_Int32 || method.ContainingType.Name == "Convert" =>
                arguments.Count > 0 ? Read(arguments[0].Expression)
                    : call.Expression is MemberAccessExpressionSyntax { Expression: var number } ? Read(number) : null,
            _ => null,
        };
    }

    /// <summary>Where nothing sets it, a number is 0 and a text is null.</summary>
    private CodeValue? ReadGetValue(string key, SeparatedSyntaxList<ArgumentSyntax> arguments, IMethodSymbol method)
    {
        var setting = new CodeValue.Setting(key);
        return arguments.Count == 2 ? Default(setting, Read(arguments[1].Expression), false, false)
            : method.ReturnType.SpecialType == SpecialType.System_Int32 ? Default(setting, new CodeValue.Literal("0"), false, false)
            : setting;
    }

    /// <summary>A local that is given its value where it is declared and nowhere else.</summary>
    private CodeValue? ReadLocal(IdentifierNameSyntax name)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local
            || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } initial } declarator
            || declarator.SyntaxTree != name.SyntaxTree)
        {
            return null;
        }

        var scope = declarator.Ancestors().FirstOrDefault(one => one is BlockSyntax or CompilationUnitSyntax) ?? declarator;
        return scope.DescendantNodes().Any(node => Changes(node, local.Name)) ? null : Read(initial);
    }

    private static bool Changes(SyntaxNode node, string local) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } => left.Identifier.ValueText == local,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax passed } => passed.Identifier.ValueText == local,
        PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax counted } => counted.Identifier.ValueText == local,
        PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression, Operand: IdentifierNameSyntax counted } =>
            counted.Identifier.ValueText == local,
        _ => false,
    };

    private bool AreSame(ExpressionSyntax one, ExpressionSyntax other) =>
        SyntaxFactory.AreEquivalent(one, other) || (Read(one) is { } left && left == Read(other));

    private bool IsConfiguration(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { } type && ConfigurationTypes.IsConfiguration(type) && !ConfigurationTypes.IsSection(type);

    private string? Text(ArgumentSyntax argument) => model.GetConstantValue(argument.Expression, cancellationToken).Value as string;

    private static CodeValue? Literal(object? value) => value switch
    {
        string text => new CodeValue.Literal(text),
        int number => new CodeValue.Literal(number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static CodeValue? Default(CodeValue? value, CodeValue? other, bool holdsForEmpty, bool isNumber) =>
        value is null || other is null ? null : new CodeValue.Defaulted(value, other, holdsForEmpty, isNumber);

    private static CodeValue? Join(IEnumerable<CodeValue?> parts)
    {
        CodeValue? whole = null;
        foreach (var part in parts)
        {
            if (part is null)
            {
                return null;
            }

            whole = whole is null ? part : new CodeValue.Joined(whole, part);
        }

        return whole;
    }
}
