using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language.Syntax;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>Calls, and arguments with the types that their parameters ask for.</summary>
internal sealed partial class Evaluator
{
    private Operand Function(Operand dot, IdentifierNode identifier, TemplateNode call, List<TemplateNode>? arguments, Operand? final)
    {
        _node = identifier;
        var function = Functions.Find(identifier.Name) ?? throw Error($"{GoQuote.Quote(identifier.Name)} is not a defined function");
        return Call(dot, function, call, identifier.Name, arguments, final);
    }

    private Operand Call(Operand dot, GoFunction function, TemplateNode node, string name, List<TemplateNode>? arguments, Operand? final)
    {
        Budget.Step();
        var given = arguments is null ? 0 : arguments.Count - 1;
        var count = given + (final is null ? 0 : 1);
        var @fixed = function.Rest is null ? given : function.Parameters.Length;
        if (function.Rest is not null && count < function.Parameters.Length)
        {
            throw Error($"wrong number of args for {name}: want at least {function.Parameters.Length} got {given}");
        }

        if (function.Rest is null && count != function.Parameters.Length)
        {
            throw Error($"wrong number of args for {name}: want {function.Parameters.Length} got {count}");
        }

        if (function.Name is "and" or "or" && ReferenceEquals(function.Rest, GoFunction.Reflected))
        {
            return ShortCircuit(dot, function, arguments, final);
        }

        var operands = new Operand[count];
        for (var i = 0; i < given; i++)
        {
            operands[i] = Argument(dot, i < @fixed ? function.Parameters[i] : function.Rest!, arguments![i + 1]);
        }

        if (final is { } last)
        {
            var type = function.Rest is null || count - 1 < function.Parameters.Length ? function.Parameters[count - 1] : function.Rest;
            operands[given] = Validate(last, type);
        }

        return Invoke(function, node, name, operands);
    }

    private Operand Invoke(GoFunction function, TemplateNode node, string name, Operand[] operands)
    {
        GoValue result = GoNil.Value;
        Exception? failure = null;
        try
        {
            result = function.Body(new FunctionCall(this, operands));
        }
        catch (ChainedException e)
        {
            // Thrown on from outside of the handler, which would stay on the stack otherwise: templates may be nested a thousand deep.
            failure = e;
        }

        if (failure is not null)
        {
            _node = node;
            throw Error($"error calling {name}: ", failure);
        }

        // What is made of something unknown is unknown.
        if (result is GoString { Text.HasUnknown: false } text && operands.Any(operand => UnknownValues.IsUnknown(operand.Value)))
        {
            result = new GoString(text.Text.AsUnknown());
        }

        return new Operand(result);
    }

    private Operand ShortCircuit(Operand dot, GoFunction function, List<TemplateNode>? arguments, Operand? final)
    {
        var value = Operand.Invalid;
        for (var i = 1; i < (arguments?.Count ?? 0); i++)
        {
            value = Argument(dot, GoFunction.Reflected, arguments![i]);
            if (value.Value.IsTrue == (function.Name == "or"))
            {
                return value;
            }
        }

        return final is { } last ? Validate(last, GoFunction.Reflected) : value;
    }

    /// <summary>An argument; null for its type where any is right.</summary>
    private Operand Argument(Operand dot, GoType? type, TemplateNode node)
    {
        _node = node;
        switch (node)
        {
            case LiteralNode { Kind: LiteralKind.Dot }:
                return Validate(dot, type);
            case LiteralNode { Kind: LiteralKind.Nil }:
                return type is null || type.CanBeNil || ReferenceEquals(type, GoFunction.Reflected)
                    ? Operand.Invalid
                    : throw Error($"cannot assign nil to {type}");
            case FieldNode field:
                return Validate(Field(dot, field, null, null), type);
            case VariableNode variable:
                return Validate(Variable(dot, variable, null, null), type);
            case PipeNode pipe:
                return Validate(Pipeline(dot, pipe), type);
            case IdentifierNode identifier:
                return Validate(Function(dot, identifier, identifier, null, null), type);
            case ChainNode chain:
                return Validate(Chain(dot, chain, null, null), type);
            default:
                return Literal(type, node);
        }
    }

    private Operand Literal(GoType? type, TemplateNode node)
    {
        if (type is null || type.Kind == GoKind.Interface || ReferenceEquals(type, GoFunction.Reflected))
        {
            return node is NumberNode number ? Ideal(number) : new Operand(((LiteralNode)node).Value);
        }

        switch (type.Kind)
        {
            case GoKind.Bool:
                return node is LiteralNode { Kind: LiteralKind.Bool } flag ? new Operand(flag.Value) : throw Error($"expected bool; found {node}");
            case GoKind.String:
                return node is LiteralNode { Kind: LiteralKind.String } text ? new Operand(text.Value) : throw Error($"expected string; found {node}");
            case GoKind.Float64:
                return node is NumberNode { Number.Float: { } real } ? new Operand(new GoFloat(real)) : throw Error($"expected float; found {node}");
            case GoKind.Int or GoKind.Int32 or GoKind.Int64:
                return node is NumberNode { Number.Integer: { } integer }
                    ? new Operand(new GoInteger(integer, type))
                    : throw Error($"expected integer; found {node}");
            case GoKind.Uint8 or GoKind.Uint32:
                return node is NumberNode { Number.Integer: >= 0 and var unsigned }
                    ? new Operand(new GoInteger(unsigned, type))
                    : throw Error($"expected unsigned integer; found {node}");
            default:
                throw Error($"can't handle {node} for arg of type {type}");
        }
    }

    private Operand Validate(Operand value, GoType? type)
    {
        if (type is null || ReferenceEquals(type, GoFunction.Reflected))
        {
            return value;
        }

        if (!value.IsValid)
        {
            return type.CanBeNil ? value : throw Error($"invalid value; expected {type}");
        }

        if (type.Kind == GoKind.Interface || (value.Value is not GoNil && value.Value.Type.IsAssignableTo(type)))
        {
            return value;
        }

        return value.Value is { Type: { Kind: GoKind.Pointer, Element: { } element } } && element.IsAssignableTo(type)
            ? value
            : throw Error($"wrong type for value; expected {type}; got {(value.Value is GoNil ? GoType.Any : value.Value.Type)}");
    }
}
