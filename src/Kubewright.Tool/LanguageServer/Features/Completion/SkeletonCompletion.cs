using System.Text.RegularExpressions;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Whole objects, where a document has nothing yet.</summary>
internal static partial class SkeletonCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        var path = context.Path;
        return path.Place == CursorPlace.Key
            && path.Holder.IsRoot
            && path.Key is null
            && path.Holder.Outline.Entries.All(entry => entry.IsWord)
            && path.Holder.Outline.Flows.Count == 0
            ? Skeletons.All.Select(one => context.Item(
                one.Name,
                context.TakesSnippets ? one.Snippet : TextOf(one.Snippet),
                CompletionKind.Snippet,
                "a whole object",
                "9",
                new MarkupContent("markdown", "```yaml\n" + TextOf(one.Snippet) + "```"),
                context.TakesSnippets))
            : [];
    }

    /// <summary>A snippet with what its tab stops propose.</summary>
    public static string TextOf(string snippet) => TabStop().Replace(snippet, "$1");

    [GeneratedRegex(@"\$\{\d+:([^}]*)\}")]
    private static partial Regex TabStop();
}
