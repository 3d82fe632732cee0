using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language.Syntax;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>What is within an action: pipelines, commands, operands.</summary>
internal sealed partial class TemplateParser
{
    private PipeNode Pipeline(string context, TokenKind end)
    {
        StackGuard.Check();
        var pipe = new PipeNode(_source, _tokens.PeekNonSpace().Start);
        while (Declaration(pipe, context))
        {
        }

        while (true)
        {
            var token = _tokens.NextNonSpace();
            if (token.Kind == end)
            {
                Check(pipe, context);
                return pipe;
            }

            if (token.Kind is not (TokenKind.Bool or TokenKind.CharConstant or TokenKind.Dot or TokenKind.Field or TokenKind.Identifier or TokenKind.Number
                or TokenKind.Nil or TokenKind.RawString or TokenKind.String or TokenKind.Variable or TokenKind.LeftParenthesis))
            {
                throw Unexpected(token, context);
            }

            _tokens.Backup();
            pipe.Commands.Add(Command());
        }
    }

    /// <summary>A variable that the pipeline declares or assigns, if one is here; whether another one must follow.</summary>
    private bool Declaration(PipeNode pipe, string context)
    {
        var variable = _tokens.PeekNonSpace();
        if (variable.Kind != TokenKind.Variable)
        {
            return false;
        }

        _tokens.Next();
        var after = _tokens.Peek();
        var next = _tokens.PeekNonSpace();
        if (next.Kind is TokenKind.Assign or TokenKind.Declare)
        {
            pipe.IsAssignment = next.Kind == TokenKind.Assign;
            _tokens.NextNonSpace();
            Declare(pipe, variable);
            return false;
        }

        if (next is { Kind: TokenKind.Char, Value: "," })
        {
            _tokens.NextNonSpace();
            Declare(pipe, variable);
            if (context == "range" && pipe.Variables.Count < 2)
            {
                return _tokens.PeekNonSpace().Kind is TokenKind.Variable or TokenKind.RightDelimiter or TokenKind.RightParenthesis
                    ? true
                    : throw Error("range can only initialize variables");
            }

            throw Error($"too many declarations in {context}");
        }

        if (after.Kind == TokenKind.Space)
        {
            _tokens.Backup3(variable, after);
        }
        else
        {
            _tokens.Backup2(variable);
        }

        return false;
    }

    private void Declare(PipeNode pipe, Token variable)
    {
        pipe.Variables.Add(new VariableNode(_source, variable.Start, [variable.Value]));
        _variables.Add(variable.Value);
    }

    private void Check(PipeNode pipe, string context)
    {
        if (pipe.Commands.Count == 0)
        {
            throw Error($"missing value for {context}");
        }

        for (var i = 1; i < pipe.Commands.Count; i++)
        {
            if (pipe.Commands[i].Arguments[0] is LiteralNode or NumberNode)
            {
                throw Error($"non executable command in pipeline stage {i + 1}");
            }
        }
    }

    private CommandNode Command()
    {
        var command = new CommandNode(_source, _tokens.PeekNonSpace().Start);
        while (true)
        {
            _tokens.PeekNonSpace();
            if (Operand() is { } operand)
            {
                command.Arguments.Add(operand);
            }

            var token = _tokens.Next();
            if (token.Kind == TokenKind.Space)
            {
                continue;
            }

            if (token.Kind is TokenKind.RightDelimiter or TokenKind.RightParenthesis)
            {
                _tokens.Backup();
            }
            else if (token.Kind != TokenKind.Pipe)
            {
                throw Unexpected(token, "operand");
            }

            return command.Arguments.Count > 0 ? command : throw Error("empty command");
        }
    }

    private TemplateNode? Operand()
    {
        var node = Term();
        if (node is null || _tokens.Peek().Kind != TokenKind.Field)
        {
            return node;
        }

        // Errors about .a.b.c point to .b, since Go makes the node anew when it meets the second field.
        var position = _tokens.Peek().Start;
        var fields = new List<string>();
        while (_tokens.Peek().Kind == TokenKind.Field)
        {
            fields.Add(_tokens.Next().Value.Substring(1));
        }

        switch (node)
        {
            case FieldNode field:
                return new FieldNode(_source, position, [.. field.Names, .. fields]);
            case VariableNode variable:
                return new VariableNode(_source, position, [.. variable.Names, .. fields]);
            case LiteralNode or NumberNode:
                throw Error($"unexpected . after term {GoQuote.Quote(node.ToString())}");
            default:
                var chain = new ChainNode(_source, position, node);
                chain.Fields.AddRange(fields);
                return chain;
        }
    }

    private TemplateNode? Term()
    {
        var token = _tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Identifier:
                return _isFunction(token.Value)
                    ? new IdentifierNode(_source, token.Start, token.Value)
                    : throw Error($"function {GoQuote.Quote(token.Value)} not defined");
            case TokenKind.Dot:
                return new LiteralNode(_source, token.Start, LiteralKind.Dot, ".", GoNil.Value);
            case TokenKind.Nil:
                return new LiteralNode(_source, token.Start, LiteralKind.Nil, "nil", GoNil.Value);
            case TokenKind.Variable:
                return _variables.Contains(token.Value)
                    ? new VariableNode(_source, token.Start, [token.Value])
                    : throw Error($"undefined variable {GoQuote.Quote(token.Value)}");
            case TokenKind.Field:
                return new FieldNode(_source, token.Start, [token.Value.Substring(1)]);
            case TokenKind.Bool:
                return new LiteralNode(_source, token.Start, LiteralKind.Bool, token.Value, GoBool.Of(token.Value == "true"));
            case TokenKind.CharConstant or TokenKind.Number:
                var number = NumberLiteral.Parse(token.Value, token.Kind == TokenKind.CharConstant, out var problem);
                return number is null ? throw Error(problem) : new NumberNode(_source, token.Start, number);
            case TokenKind.LeftParenthesis:
                return Pipeline("parenthesized pipeline", TokenKind.RightParenthesis);
            case TokenKind.String or TokenKind.RawString:
                return new LiteralNode(_source, token.Start, LiteralKind.String, token.Value, new GoString(Unquote(token)));
            default:
                _tokens.Backup();
                return null;
        }
    }
}
