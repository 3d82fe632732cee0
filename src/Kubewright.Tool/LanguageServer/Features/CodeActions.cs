using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/codeAction</c>: what can be done about the findings on some lines.</summary>
internal static class CodeActions
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll.kubewright";

    public static CodeAction[] Of(CodeActionParams parameters, Snapshot snapshot, Session session, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return [];
        }

        var only = parameters.Context?.Only;
        var actions = new List<CodeAction>();
        if (IsAsked(only, QuickFix))
        {
            var (first, last) = (parameters.Range.Start.Line, parameters.Range.End.Line);
            var here = root.FindingsIn(document, cancellationToken)
                .Where(finding => finding.Span.StartPosition.Line <= last && first <= finding.Span.EndPosition.Line).ToList();
            actions.AddRange(Each(here.Where(finding => finding.Fix is not null), finding => Fixing(root, finding, finding.Fix!, session), session.Log));
            if (here.Exists(finding => finding.Fix is { IsSafe: true }))
            {
                actions.Add(new CodeAction("Fix all safe problems in this file", QuickFix, Command: ServerCommands.FixFile(document.Uri)));
                actions.Add(new CodeAction("Fix all safe problems in all manifests", QuickFix, Command: ServerCommands.FixAll(document.Uri)));
            }

            foreach (var finding in here.DistinctBy(finding => finding.Id))
            {
                actions.AddRange(Each(SuppressionEdits.Of(document, finding), one =>
                    new CodeAction(one.Title, QuickFix, [Diagnostics.Of(root, finding)], Edit: WorkspaceEdits.Of(root, [one.Edit], session)), session.Log));
                actions.Add(new CodeAction($"Explain {finding.Id}: {finding.Rule.Title}", QuickFix, [Diagnostics.Of(root, finding)],
                    Command: ServerCommands.Explain(finding.Id)));
            }
        }

        // What is done when a document is saved is asked for by its name, and offered to nobody else.
        if (only is not null && IsAsked(only, FixAll) && SafeFixes.Of(root, [document], cancellationToken) is { Count: > 0 } fixes)
        {
            actions.Add(new CodeAction("Fix all safe problems", FixAll, Edit: WorkspaceEdits.Of(fixes, session)));
        }

        return [.. actions];
    }

    /// <summary>The actions that can be made of something; one that fails costs itself alone, and is logged.</summary>
    internal static IEnumerable<CodeAction> Each<T>(IEnumerable<T> all, Func<T, CodeAction> make, Action<string> log) => all
        .Select(one => Guard.Run<CodeAction?>(
            () => make(one), static () => null, exception => log($"A fix cannot be offered: {exception.GetType().Name}")))
        .OfType<CodeAction>()
        .ToList();

    private static CodeAction Fixing(Root root, Finding finding, Fix fix, Session session) => new(
        fix.IsSafe ? fix.Title : fix.Title + " (a guess)",
        QuickFix,
        [Diagnostics.Of(root, finding)],
        IsPreferred: fix.IsSafe ? true : null,
        Edit: WorkspaceEdits.Of(root, fix.Edits, session));

    /// <summary>Whether a kind is asked for: a kind stands for all whose names begin with it.</summary>
    private static bool IsAsked(string[]? only, string kind) =>
        only is not { Length: > 0 }
            || Array.Exists(only, asked => kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal) || asked.Length == 0);
}
