using System.Text;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Language.Syntax;

/// <summary>Nodes one after another.</summary>
internal sealed class ListNode(TemplateSource source, int position) : TemplateNode(source, position)
{
    public List<TemplateNode> Nodes { get; } = [];

    public override void Write(StringBuilder text)
    {
        StackGuard.Check();
        foreach (var node in Nodes)
        {
            node.Write(text);
        }
    }
}

/// <summary>Text between actions.</summary>
internal sealed class TextNode(TemplateSource source, int position, TracedText content) : TemplateNode(source, position)
{
    public TracedText Content { get; } = content;

    public override void Write(StringBuilder text) => text.Append(GoQuote.Quote(Content.Value));
}

/// <summary><c>{{ pipeline }}</c></summary>
internal sealed class ActionNode(TemplateSource source, int position, PipeNode pipe, SourceSpan? span) : TemplateNode(source, position)
{
    public PipeNode Pipe { get; } = pipe;

    /// <summary>The whole action with its delimiters.</summary>
    public SourceSpan? Span { get; } = span;

    public override void Write(StringBuilder text)
    {
        text.Append("{{");
        Pipe.Write(text);
        text.Append("}}");
    }
}

internal enum ControlKind
{
    If,
    Range,
    With,
}

/// <summary><c>if</c>, <c>range</c> or <c>with</c>, with its <c>else</c>.</summary>
internal sealed class ControlNode(TemplateSource source, ControlKind kind, PipeNode pipe, ListNode body, ListNode? otherwise)
    : TemplateNode(source, pipe.Position)
{
    public ControlKind Kind { get; } = kind;

    public PipeNode Pipe { get; } = pipe;

    public ListNode Body { get; } = body;

    public ListNode? Else { get; } = otherwise;

    public override void Write(StringBuilder text)
    {
        StackGuard.Check();
        text.Append("{{").Append(Kind.ToString().ToLowerInvariant()).Append(' ');
        Pipe.Write(text);
        text.Append("}}");
        Body.Write(text);
        if (Else is not null)
        {
            text.Append("{{else}}");
            Else.Write(text);
        }

        text.Append("{{end}}");
    }
}

/// <summary><c>{{ template "name" pipeline }}</c></summary>
internal sealed class TemplateCallNode(TemplateSource source, int position, string name, PipeNode? pipe) : TemplateNode(source, position)
{
    public string Name { get; } = name;

    public PipeNode? Pipe { get; } = pipe;

    public override void Write(StringBuilder text)
    {
        text.Append("{{template ").Append(GoQuote.Quote(Name));
        if (Pipe is not null)
        {
            text.Append(' ');
            Pipe.Write(text);
        }

        text.Append("}}");
    }
}

/// <summary><c>{{ break }}</c> or <c>{{ continue }}</c></summary>
internal sealed class JumpNode(TemplateSource source, int position, bool isBreak) : TemplateNode(source, position)
{
    public bool IsBreak { get; } = isBreak;

    public override void Write(StringBuilder text) => text.Append(IsBreak ? "{{break}}" : "{{continue}}");
}

/// <summary><c>{{ end }}</c> or <c>{{ else }}</c>; only while parsing.</summary>
internal sealed class ClauseEndNode(TemplateSource source, int position, bool isElse) : TemplateNode(source, position)
{
    public bool IsElse { get; } = isElse;

    public override void Write(StringBuilder text) => text.Append(IsElse ? "{{else}}" : "{{end}}");
}
