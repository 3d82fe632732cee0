using Kubewright.Core.Environments;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Environments;

/// <summary>A rule about one kind of problem that the rendering of kustomizations has.</summary>
internal abstract class KustomizationRule(RenderingProblemKind kind) : Rule<RenderedKustomizations>
{
    /// <summary>The longest part of a text that a message repeats.</summary>
    private const int LongestName = 80;

    protected sealed override void Check(RenderedKustomizations subject, RuleContext context)
    {
        foreach (var problem in subject.Refusals.Where(problem => problem.Kind == kind))
        {
            Report(problem, Refused(problem, NameAt(problem)), SeverityOf(problem, NameAt(problem)), context);
        }

        foreach (var problem in subject.Unused.Where(problem => problem.Kind == kind))
        {
            Report(problem, Unused(problem, NameAt(problem)), subject.IsFilledElsewhere(problem) ? Severity.Info : Severity.Warning, context);
        }
    }

    /// <summary>Why kustomize refuses it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">What is written in its place.</param>
    protected abstract string Refused(RenderingProblem problem, string name);

    /// <summary>How severe a refusal is, where that depends on what is written; null for the rule's own severity.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">What is written in its place.</param>
    protected virtual Severity? SeverityOf(RenderingProblem problem, string name) => null;

    /// <summary>Why it changes nothing.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="name">What is written in its place.</param>
    protected virtual string Unused(RenderingProblem problem, string name) => Refused(problem, name);

    private static void Report(RenderingProblem problem, string words, Severity? severity, RuleContext context)
    {
        var span = problem.Span!.Value;
        var hint = problem.Meant is null ? "" : $"; did you mean '{problem.Meant}'?";
        context.Report(span, words + hint, severity, fix: FixOf(problem, span));
    }

    // Quotes stay.
    private static Fix? FixOf(RenderingProblem problem, SourceSpan span)
    {
        var name = NameAt(problem);
        return problem.Meant is null || name.Length == 0 || span.Text.IndexOf(name, StringComparison.Ordinal) < 0
            ? null
            : Fix.Unsafe($"Write '{problem.Meant}'", new TextEdit(span, span.Text.Replace(name, problem.Meant)));
    }

    private static string NameAt(RenderingProblem problem)
    {
        var text = problem.Span!.Value.Text.Trim().Trim('"', '\'');
        var line = text.IndexOfAny(['\n', '\r']);
        return line >= 0 ? FoundValue.Shorten(text.Substring(0, line)) : text.Length > LongestName ? FoundValue.Shorten(text) : text;
    }
}
