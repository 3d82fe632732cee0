using System.Text;
using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Language.Syntax;

/// <summary>Commands, each the last argument of the next, with the variables that take the result.</summary>
internal sealed class PipeNode(TemplateSource source, int position) : TemplateNode(source, position)
{
    public bool IsAssignment { get; set; }

    public List<VariableNode> Variables { get; } = [];

    public List<CommandNode> Commands { get; } = [];

    public override void Write(StringBuilder text)
    {
        StackGuard.Check();
        for (var i = 0; i < Variables.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Variables[i].Write(text);
        }

        text.Append(Variables.Count == 0 ? "" : IsAssignment ? " = " : " := ");
        for (var i = 0; i < Commands.Count; i++)
        {
            text.Append(i > 0 ? " | " : "");
            Commands[i].Write(text);
        }
    }
}

/// <summary>An operand, or a function with its arguments.</summary>
internal sealed class CommandNode(TemplateSource source, int position) : TemplateNode(source, position)
{
    public List<TemplateNode> Arguments { get; } = [];

    public override void Write(StringBuilder text)
    {
        for (var i = 0; i < Arguments.Count; i++)
        {
            text.Append(i > 0 ? " " : "");
            Parenthesized(Arguments[i], text);
        }
    }

    public static void Parenthesized(TemplateNode node, StringBuilder text)
    {
        text.Append(node is PipeNode ? "(" : "");
        node.Write(text);
        text.Append(node is PipeNode ? ")" : "");
    }
}

/// <summary>The name of a function.</summary>
internal sealed class IdentifierNode(TemplateSource source, int position, string name) : TemplateNode(source, position)
{
    public string Name { get; } = name;

    public override void Write(StringBuilder text) => text.Append(Name);
}

/// <summary><c>$x</c> with fields after it: <c>$x.a.b</c>.</summary>
internal sealed class VariableNode(TemplateSource source, int position, string[] names) : TemplateNode(source, position)
{
    /// <summary>The variable with its <c>$</c>, then the fields.</summary>
    public string[] Names { get; } = names;

    public override void Write(StringBuilder text) => text.Append(string.Join(".", Names));
}

/// <summary><c>.a.b</c></summary>
internal sealed class FieldNode(TemplateSource source, int position, string[] names) : TemplateNode(source, position)
{
    public string[] Names { get; } = names;

    public override void Write(StringBuilder text)
    {
        foreach (var name in Names)
        {
            text.Append('.').Append(name);
        }
    }
}

/// <summary>Fields of something in parentheses or of a function: <c>(x).a.b</c>.</summary>
internal sealed class ChainNode(TemplateSource source, int position, TemplateNode operand) : TemplateNode(source, position)
{
    public TemplateNode Operand { get; } = operand;

    public List<string> Fields { get; } = [];

    public override void Write(StringBuilder text)
    {
        CommandNode.Parenthesized(Operand, text);
        foreach (var field in Fields)
        {
            text.Append('.').Append(field);
        }
    }
}

internal enum LiteralKind
{
    Dot,
    Nil,
    Bool,
    Number,
    String,
}

/// <summary><c>.</c>, <c>nil</c>, true, false, a text.</summary>
internal sealed class LiteralNode(TemplateSource source, int position, LiteralKind kind, string text, GoValue value) : TemplateNode(source, position)
{
    public LiteralKind Kind { get; } = kind;

    /// <summary>The value; nil for a dot.</summary>
    public GoValue Value { get; } = value;

    public override void Write(StringBuilder builder) => builder.Append(text);
}

/// <summary>A number, which has no type before it is used.</summary>
internal sealed class NumberNode(TemplateSource source, int position, NumberLiteral number) : TemplateNode(source, position)
{
    public NumberLiteral Number { get; } = number;

    public override void Write(StringBuilder text) => text.Append(Number.Text);
}
