using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Language.Syntax;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>Parses one text into the templates that it holds, as text/template/parse/parse.go of Go 1.26 does.</summary>
internal sealed partial class TemplateParser
{
    private readonly TemplateSource _source;
    private readonly Func<string, bool> _isFunction;
    private readonly TokenStream _tokens;
    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private List<string> _variables = ["$"];
    private int _rangeDepth;
    private int _actionLine;

    private TemplateParser(TemplateSource source, Func<string, bool> isFunction)
    {
        _source = source;
        _isFunction = isFunction;
        _tokens = new TokenStream(new Lexer(source.Text.Value));
    }

    /// <summary>All templates of a text: the text itself under the source's name, and what it defines.</summary>
    /// <param name="source">The text.</param>
    /// <param name="isFunction">Whether a name is a function.</param>
    /// <exception cref="TemplateException">The text is not a template.</exception>
    public static IReadOnlyCollection<Template> Parse(TemplateSource source, Func<string, bool> isFunction)
    {
        var parser = new TemplateParser(source, isFunction);
        parser.ParseAll();
        return parser._templates.Values;
    }

    private void ParseAll()
    {
        var root = new ListNode(_source, _tokens.Peek().Start);
        while (_tokens.Peek().Kind != TokenKind.End)
        {
            if (_tokens.Peek().Kind == TokenKind.LeftDelimiter)
            {
                var delimiter = _tokens.Next();
                if (_tokens.NextNonSpace().Kind == TokenKind.KeywordDefine)
                {
                    ParseDefinition();
                    continue;
                }

                _tokens.Backup2(delimiter);
            }

            var node = TextOrAction();
            if (node is ClauseEndNode)
            {
                throw Error($"unexpected {node}");
            }

            root.Nodes.Add(node);
        }

        Add(new Template(_source.Name, root));
    }

    private void ParseDefinition()
    {
        const string context = "define clause";
        var token = _tokens.NextNonSpace();
        if (token.Kind is not (TokenKind.String or TokenKind.RawString))
        {
            throw Unexpected(token, context);
        }

        var name = Unquote(token);
        Expect(TokenKind.RightDelimiter, context);
        Add(new Template(name, Definition(context)));
    }

    /// <summary>The body of a definition, with variables of its own.</summary>
    private ListNode Definition(string context)
    {
        var (variables, rangeDepth) = (_variables, _rangeDepth);
        (_variables, _rangeDepth) = (["$"], 0);
        var body = Items(out var end);
        if (end.IsElse)
        {
            throw Error($"unexpected {end} in {context}");
        }

        (_variables, _rangeDepth) = (variables, rangeDepth);
        return body;
    }

    private void Add(Template template)
    {
        if (!_templates.TryGetValue(template.Name, out var earlier) || earlier.IsEmpty)
        {
            _templates[template.Name] = template;
        }
        else if (!template.IsEmpty)
        {
            throw Error($"template: multiple definition of template {GoQuote.Quote(template.Name)}");
        }
    }

    private ListNode Items(out ClauseEndNode end)
    {
        StackGuard.Check();
        var list = new ListNode(_source, _tokens.PeekNonSpace().Start);
        while (_tokens.PeekNonSpace().Kind != TokenKind.End)
        {
            var node = TextOrAction();
            if (node is ClauseEndNode clause)
            {
                end = clause;
                return list;
            }

            list.Nodes.Add(node);
        }

        throw Error("unexpected EOF");
    }

    private TemplateNode TextOrAction()
    {
        var token = _tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.Text:
                return new TextNode(_source, token.Start, _source.Text.Slice(token.Start, token.Value.Length));
            case TokenKind.LeftDelimiter:
                _actionLine = token.Line;
                var action = Action(token.Start);
                _actionLine = 0;
                return action;
            default:
                throw Unexpected(token, "input");
        }
    }

    private TemplateNode Action(int delimiter)
    {
        var token = _tokens.NextNonSpace();
        switch (token.Kind)
        {
            case TokenKind.KeywordBlock:
                return Block();
            case TokenKind.KeywordBreak or TokenKind.KeywordContinue:
                return Jump(token);
            case TokenKind.KeywordElse:
                return Else();
            case TokenKind.KeywordEnd:
                return new ClauseEndNode(_source, Expect(TokenKind.RightDelimiter, "end").Start, isElse: false);
            case TokenKind.KeywordIf:
                return Control(ControlKind.If);
            case TokenKind.KeywordRange:
                return Control(ControlKind.Range);
            case TokenKind.KeywordTemplate:
                return TemplateCall();
            case TokenKind.KeywordWith:
                return Control(ControlKind.With);
        }

        _tokens.Backup();
        var start = _tokens.Peek().Start;
        var pipe = Pipeline("command", TokenKind.RightDelimiter);
        return new ActionNode(_source, start, pipe, _source.SpanOf(delimiter, _tokens.LastDelimiterEnd));
    }

    private ControlNode Control(ControlKind kind)
    {
        StackGuard.Check();
        var variables = _variables.Count;
        var pipe = Pipeline(kind.ToString().ToLowerInvariant(), TokenKind.RightDelimiter);
        _rangeDepth += kind == ControlKind.Range ? 1 : 0;
        var body = Items(out var end);
        _rangeDepth -= kind == ControlKind.Range ? 1 : 0;
        ListNode? otherwise = null;
        if (end.IsElse)
        {
            var next = _tokens.Peek().Kind;
            if ((kind == ControlKind.If && next == TokenKind.KeywordIf) || (kind == ControlKind.With && next == TokenKind.KeywordWith))
            {
                _tokens.Next();
                otherwise = new ListNode(_source, end.Position);
                otherwise.Nodes.Add(Control(kind));
            }
            else
            {
                otherwise = Items(out end);
                if (end.IsElse)
                {
                    throw Error($"expected end; found {end}");
                }
            }
        }

        _variables.RemoveRange(variables, _variables.Count - variables);
        return new ControlNode(_source, kind, pipe, body, otherwise);
    }

    private ClauseEndNode Else()
    {
        var next = _tokens.PeekNonSpace();
        var start = next.Kind is TokenKind.KeywordIf or TokenKind.KeywordWith ? next.Start : Expect(TokenKind.RightDelimiter, "else").Start;
        return new ClauseEndNode(_source, start, isElse: true);
    }

    private JumpNode Jump(Token keyword)
    {
        var isBreak = keyword.Kind == TokenKind.KeywordBreak;
        var name = isBreak ? "{{break}}" : "{{continue}}";
        var token = _tokens.NextNonSpace();
        if (token.Kind != TokenKind.RightDelimiter)
        {
            throw Unexpected(token, name);
        }

        return _rangeDepth > 0 ? new JumpNode(_source, keyword.Start, isBreak) : throw Error($"{name} outside {{{{range}}}}");
    }

    private TemplateCallNode Block()
    {
        const string context = "block clause";
        var token = _tokens.NextNonSpace();
        var name = TemplateName(token, context);
        var pipe = Pipeline(context, TokenKind.RightDelimiter);
        Add(new Template(name, Definition(context)));
        return new TemplateCallNode(_source, token.Start, name, pipe);
    }

    private TemplateCallNode TemplateCall()
    {
        const string context = "template clause";
        var token = _tokens.NextNonSpace();
        var name = TemplateName(token, context);
        PipeNode? pipe = null;
        if (_tokens.NextNonSpace().Kind != TokenKind.RightDelimiter)
        {
            _tokens.Backup();
            pipe = Pipeline(context, TokenKind.RightDelimiter);
        }

        return new TemplateCallNode(_source, token.Start, name, pipe);
    }

    private string TemplateName(Token token, string context) =>
        token.Kind is TokenKind.String or TokenKind.RawString ? Unquote(token) : throw Unexpected(token, context);

    private string Unquote(Token token) => GoUnquote.TryUnquote(token.Value, out var text) ? text : throw Error("invalid syntax");

    private Token Expect(TokenKind kind, string context)
    {
        var token = _tokens.NextNonSpace();
        return token.Kind == kind ? token : throw Unexpected(token, context);
    }

    private TemplateException Unexpected(Token token, string context)
    {
        if (token.Kind != TokenKind.Error)
        {
            return Error($"unexpected {token} in {context}");
        }

        if (_actionLine == 0 || _actionLine == token.Line)
        {
            return Error(token.Value);
        }

        var where = $" in action started at {_source.Name}:{_actionLine}";
        return Error(token.Value + (token.Value.EndsWith(" action", StringComparison.Ordinal) ? where.Substring(" in action".Length) : where));
    }

    private TemplateException Error(string problem) => new(_source.FrameOfLine(_tokens.Line), problem, null);
}
