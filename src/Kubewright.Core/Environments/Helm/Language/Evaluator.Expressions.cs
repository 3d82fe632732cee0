using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language.Syntax;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>Pipelines, commands, fields, variables.</summary>
internal sealed partial class Evaluator
{
    private Operand Pipeline(Operand dot, PipeNode pipe)
    {
        StackGuard.Check();
        Budget.Step();
        _node = pipe;
        Operand? value = null;
        foreach (var command in pipe.Commands)
        {
            value = Command(dot, command, value).Unboxed;
        }

        var result = value ?? Operand.Invalid;
        foreach (var variable in pipe.Variables)
        {
            if (pipe.IsAssignment)
            {
                Assign(variable.Names[0], result);
            }
            else
            {
                _variables.Add(new(variable.Names[0], result));
            }
        }

        return result;
    }

    private Operand Command(Operand dot, CommandNode command, Operand? final)
    {
        var first = command.Arguments[0];
        switch (first)
        {
            case FieldNode field:
                return Field(dot, field, command.Arguments, final);
            case ChainNode chain:
                return Chain(dot, chain, command.Arguments, final);
            case IdentifierNode identifier:
                return Function(dot, identifier, command, command.Arguments, final);
            case PipeNode pipe:
                RefuseArguments(command.Arguments, final);
                return Pipeline(dot, pipe);
            case VariableNode variable:
                return Variable(dot, variable, command.Arguments, final);
        }

        _node = first;
        RefuseArguments(command.Arguments, final);
        return first switch
        {
            LiteralNode { Kind: LiteralKind.Dot } => dot,
            LiteralNode { Kind: LiteralKind.Nil } => throw Error("nil is not a command"),
            LiteralNode literal => new Operand(literal.Value),
            NumberNode number => Ideal(number),
            _ => throw Error($"can't evaluate command {GoQuote.Quote(first.ToString())}"),
        };
    }

    private void RefuseArguments(List<TemplateNode> arguments, Operand? final)
    {
        if (arguments.Count > 1 || final is not null)
        {
            throw Error($"can't give argument to non-function {arguments[0]}");
        }
    }

    private Operand Ideal(NumberNode node)
    {
        _node = node;
        return new Operand(node.Number.Ideal() ?? throw Error($"{node.Number.Text} overflows int"));
    }

    private Operand Field(Operand dot, FieldNode field, List<TemplateNode>? arguments, Operand? final)
    {
        _node = field;
        return FieldChain(dot, dot, field, field.Names, 0, arguments, final);
    }

    private Operand Chain(Operand dot, ChainNode chain, List<TemplateNode>? arguments, Operand? final)
    {
        _node = chain;
        if (chain.Operand is LiteralNode { Kind: LiteralKind.Nil })
        {
            throw Error($"indirection through explicit nil in {chain}");
        }

        var operand = Argument(dot, null, chain.Operand);
        return FieldChain(dot, operand, chain, chain.Fields, 0, arguments, final);
    }

    private Operand Variable(Operand dot, VariableNode variable, List<TemplateNode>? arguments, Operand? final)
    {
        _node = variable;
        var value = Operand.Invalid;
        var isFound = false;
        for (var i = _variables.Count - 1; i >= 0 && !isFound; i--)
        {
            isFound = string.Equals(_variables[i].Key, variable.Names[0], StringComparison.Ordinal);
            value = isFound ? _variables[i].Value : value;
        }

        if (!isFound)
        {
            throw Error($"undefined variable: {variable.Names[0]}");
        }

        if (variable.Names.Length == 1)
        {
            if (arguments is not null)
            {
                RefuseArguments(arguments, final);
            }

            return value;
        }

        return FieldChain(dot, value, variable, variable.Names, 1, arguments, final);
    }

    private Operand FieldChain(
        Operand dot, Operand receiver, TemplateNode node, IReadOnlyList<string> names, int from, List<TemplateNode>? arguments, Operand? final)
    {
        for (var i = from; i < names.Count - 1; i++)
        {
            receiver = Member(dot, names[i], node, null, null, receiver);
        }

        return Member(dot, names[names.Count - 1], node, arguments, final, receiver);
    }

    /// <summary>A method, field or entry of a value.</summary>
    private Operand Member(Operand dot, string name, TemplateNode node, List<TemplateNode>? arguments, Operand? final, Operand receiver)
    {
        if (!receiver.IsValid)
        {
            return Operand.Invalid;
        }

        if (receiver.Value is GoNil)
        {
            throw Error($"nil pointer evaluating {GoType.Any}.{name}");
        }

        if (Methods.Find(receiver.Value, name) is { } method)
        {
            return Call(dot, method, node, name, arguments, final);
        }

        var hasArguments = arguments is { Count: > 1 } || final is not null;
        switch (receiver.Value)
        {
            case GoMap map:
                if (hasArguments)
                {
                    throw Error($"{name} is not a method but has arguments");
                }

                return map.Entries.TryGetValue(name, out var entry)
                    ? new Operand(entry, map.Type.Element is { Kind: GoKind.Interface })
                    : Zero(map.Type.Element!);
            case GoObject value when value.Field(name) is { } field:
                return hasArguments ? throw Error($"{name} has arguments but cannot be invoked as function") : new Operand(field);
            default:
                throw Error($"can't evaluate field {name} in type {receiver.StaticType}");
        }
    }

    /// <summary>The zero value of a type, which stands for a key that a map does not have.</summary>
    private static Operand Zero(GoType type) => type.Kind switch
    {
        GoKind.String => new Operand(GoString.Empty),
        GoKind.Slice => new Operand(new GoBytes(() => Tracing.TracedText.Empty)),
        _ => new Operand(GoNil.Value, IsBoxed: true),
    };
}
