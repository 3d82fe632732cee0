using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language.Syntax;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>Executes one template, as text/template/exec.go of Go 1.26 does with the option missingkey=zero.</summary>
internal sealed partial class Evaluator
{
    private readonly Template _template;
    private readonly TracedTextBuilder _output;
    private readonly List<KeyValuePair<string, Operand>> _variables = [];
    private TemplateNode? _node;

    private Evaluator(Template template, TemplateSet templates, FunctionTable functions, RenderBudget budget, TracedTextBuilder output)
    {
        _template = template;
        Templates = templates;
        Functions = functions;
        Budget = budget;
        _output = output;
    }

    public TemplateSet Templates { get; }

    public FunctionTable Functions { get; }

    public RenderBudget Budget { get; }

    private enum Jump
    {
        None,
        Break,
        Continue,
    }

    /// <summary>The text that a template gives for a value.</summary>
    /// <exception cref="TemplateException">It fails.</exception>
    public static TracedText Execute(Template template, GoValue data, TemplateSet templates, FunctionTable functions, RenderBudget budget)
    {
        var output = new TracedTextBuilder();
        new Evaluator(template, templates, functions, budget, output).Run(new Operand(data));
        return output.ToText();
    }

    private void Run(Operand dot)
    {
        if (Budget.Depth >= RenderLimits.Depth)
        {
            throw Error($"exceeded maximum template depth ({RenderLimits.Depth})");
        }

        Budget.Depth++;
        _variables.Add(new("$", dot));
        Walk(dot, _template.Body);
        Budget.Depth--;
    }

    private Jump Walk(Operand dot, ListNode list)
    {
        StackGuard.Check();
        _node = list;
        foreach (var node in list.Nodes)
        {
            var jump = Walk(dot, node);
            if (jump != Jump.None)
            {
                return jump;
            }
        }

        return Jump.None;
    }

    private Jump Walk(Operand dot, TemplateNode node)
    {
        Budget.Step();
        _node = node;
        switch (node)
        {
            case TextNode text:
                Budget.Write(text.Content.Length);
                _output.Append(text.Content);
                return Jump.None;
            case ActionNode action:
                // Variables of an action live until the end of the list that it is in.
                var value = Pipeline(dot, action.Pipe);
                if (action.Pipe.Variables.Count == 0)
                {
                    _node = action;
                    Print(value.Value, action);
                }

                return Jump.None;
            case ControlNode { Kind: ControlKind.Range } range:
                return WalkRange(dot, range);
            case ControlNode control:
                return WalkCondition(dot, control);
            case TemplateCallNode call:
                WalkTemplate(dot, call);
                return Jump.None;
            case JumpNode jump:
                return jump.IsBreak ? Jump.Break : Jump.Continue;
            default:
                throw Error($"unknown node: {node}");
        }
    }

    private void Print(GoValue value, ActionNode action)
    {
        var text = value is GoNil ? TracedText.Of("<no value>") : GoPrinter.Text(value);
        Budget.Write(text.Length);
        _output.AppendPrinted(text, action.Span);
    }

    private Jump WalkCondition(Operand dot, ControlNode control)
    {
        var mark = _variables.Count;
        var value = Pipeline(dot, control.Pipe);
        var jump = value.Value.IsTrue ? Walk(control.Kind == ControlKind.With ? value : dot, control.Body)
            : control.Else is not null ? Walk(dot, control.Else) : Jump.None;
        Pop(mark);
        return jump;
    }

    private void WalkTemplate(Operand dot, TemplateCallNode call)
    {
        var template = Templates.Find(call.Name) ?? throw Error($"template {GoQuote.Quote(call.Name)} not defined");
        var data = call.Pipe is null ? Operand.Invalid : Pipeline(dot, call.Pipe);
        if (Budget.Depth >= RenderLimits.Depth)
        {
            _node = call;
            throw Error("exceeded maximum template depth (100000)");
        }

        new Evaluator(template, Templates, Functions, Budget, _output).Run(data);
    }

    private Jump WalkRange(Operand dot, ControlNode range)
    {
        var mark = _variables.Count;
        var list = Pipeline(dot, range.Pipe).Value;
        var isEmpty = true;
        switch (list)
        {
            case GoNil:
                break;
            case GoSlice slice:
                isEmpty = slice.Items.Count == 0;
                var isBoxed = slice.Type.Element is { Kind: GoKind.Interface };
                for (var i = 0; i < slice.Items.Count && Iterate(range, new Operand(GoInteger.Int(i)), new Operand(slice.Items[i], isBoxed)); i++)
                {
                }

                break;
            case GoMap map:
                isEmpty = map.Entries.Count == 0;
                isBoxed = map.Type.Element is { Kind: GoKind.Interface };
                var entries = map.SortedKeys().ConvertAll(key => new KeyValuePair<string, GoValue>(key, map[key]));
                foreach (var entry in entries)
                {
                    if (!Iterate(range, new Operand(new GoString(entry.Key)), new Operand(entry.Value, isBoxed)))
                    {
                        break;
                    }
                }

                break;
            case GoInteger count:
                if (range.Pipe.Variables.Count > 1)
                {
                    throw Error($"can't use {count.Value} to iterate over more than one variable");
                }

                isEmpty = count.Value <= 0;
                for (long i = 0; i < count.Value && Iterate(range, Operand.Invalid, new Operand(new GoInteger(i, count.Type))); i++)
                {
                }

                break;
            default:
                throw Error($"range can't iterate over {GoPrinter.Text(list)}");
        }

        var jump = isEmpty && range.Else is not null ? Walk(dot, range.Else) : Jump.None;
        Pop(mark);
        return jump;
    }

    /// <summary>One round of a range; whether another one may follow.</summary>
    private bool Iterate(ControlNode range, Operand index, Operand element)
    {
        Budget.Step();
        var variables = range.Pipe.Variables;
        if (variables.Count > 0)
        {
            if (range.Pipe.IsAssignment)
            {
                Assign(variables[0].Names[0], variables.Count > 1 ? index : element);
            }
            else
            {
                SetTop(1, element);
            }
        }

        if (variables.Count > 1)
        {
            if (range.Pipe.IsAssignment)
            {
                Assign(variables[1].Names[0], element);
            }
            else
            {
                SetTop(2, index);
            }
        }

        var mark = _variables.Count;
        var jump = Walk(element, range.Body);
        Pop(mark);
        return jump != Jump.Break;
    }

    private void SetTop(int n, Operand value)
    {
        var at = _variables.Count - n;
        _variables[at] = new(_variables[at].Key, value);
    }

    private void Assign(string name, Operand value)
    {
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_variables[i].Key, name, StringComparison.Ordinal))
            {
                _variables[i] = new(name, value);
                return;
            }
        }

        throw Error($"undefined variable: {name}");
    }

    private void Pop(int mark) => _variables.RemoveRange(mark, _variables.Count - mark);

    private TemplateException Error(string problem, Exception? cause = null)
    {
        var node = _node ?? _template.Body;
        return new TemplateException(node.Source.FrameAt(node.Position, _template.Name, node.ToString()), problem, cause);
    }
}
