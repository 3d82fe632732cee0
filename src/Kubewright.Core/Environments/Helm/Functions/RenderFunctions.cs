using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Helm's own functions: include, tpl, required, fail, lookup.</summary>
internal static class RenderFunctions
{
    /// <summary>What Helm puts around the messages of required and fail, to find them again.</summary>
    public const string MessageStart = "HELM_ERR_START";

    public const string MessageEnd = "HELM_ERR_END";

    /// <summary>The name that Helm gives to its set of templates, and to texts given to tpl.</summary>
    public const string RootName = "gotpl";

    private const int MaximalRecursion = 1000;

    private static readonly GoType Any = GoType.Any;
    private static readonly GoType Text = GoType.String;

    public static void AddTo(FunctionTable table)
    {
        table.Add("include", [Text, Any], call => new GoString(Include(call.Evaluator, call.String(0), call[1])));
        table.Add("tpl", [Text, Any], call => new GoString(Tpl(call.Evaluator, call.Text(0), call[1])));
        table.Add("required", [Text, Any], call => call[1] is GoNil or GoString { Text.Length: 0 } ? throw Failure(call.String(0)) : call[1]);
        table.Add("fail", [Text], call => throw Failure(call.String(0)));
        table.Add("lookup", [Text, Text, Text, Text], _ => new GoMap());
        table.Add("getHostByName", [Text], _ => new GoString(TracedText.Empty));
        table.Add("hello", [], _ => new GoString("Hello!"));
    }

    /// <summary>What Go writes for a missing value is nothing for Helm.</summary>
    public static TracedText WithoutNoValue(TracedText text) => text.Replace("<no value>", TracedText.Empty);

    private static GoErrorException Failure(string message) => new(MessageStart + message + MessageEnd);

    private static TracedText Include(Evaluator evaluator, string name, GoValue data)
    {
        var included = evaluator.Budget.Included;
        included.TryGetValue(name, out var depth);
        if (depth > MaximalRecursion || !HasStack() || evaluator.Budget.Depth >= RenderLimits.Depth)
        {
            throw new GoErrorException($"rendering template has a nested reference name: {name}: unable to execute template");
        }

        var template = evaluator.Templates.Find(name) ?? throw new MissingTemplateException(
            $"template: no template {GoQuote.Quote(name)} associated with template {GoQuote.Quote(RootName)}");
        included[name] = depth + 1;
        var text = Evaluator.Execute(template, data, evaluator.Templates, evaluator.Functions, evaluator.Budget);
        included[name] = depth;
        return text;
    }

    private static TracedText Tpl(Evaluator evaluator, TracedText text, GoValue data)
    {
        if (!HasStack() || evaluator.Budget.Depth >= RenderLimits.Depth)
        {
            throw new RenderLimitException("templates are nested too deeply");
        }

        var templates = new TemplateSet(evaluator.Templates);
        Template main;
        try
        {
            var parsed = TemplateParser.Parse(new TemplateSource(RootName, text), evaluator.Functions.Has);
            templates.Add(parsed);
            main = parsed.First(template => template.Name == RootName);
        }
        catch (TemplateException e)
        {
            throw new GoErrorException($"cannot parse template {GoQuote.Quote(text.Value)}: {e.Message}");
        }

        evaluator.Budget.Step(1 + (text.Length / 64));
        TemplateException failure;
        try
        {
            return WithoutNoValue(Evaluator.Execute(main, data, templates, evaluator.Functions, evaluator.Budget));
        }
        catch (TemplateException e)
        {
            failure = e;
        }

        throw new TplException($"error during tpl function execution for {GoQuote.Quote(text.Value)}: ", failure);
    }

    private static bool HasStack()
    {
        try
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }
}
