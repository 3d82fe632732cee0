using System.Runtime.CompilerServices;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A key twice in one mapping. The API server refuses it where validation is strict (apimachinery/pkg/runtime/serializer/json); kubectl
/// converts to JSON first and silently keeps the last one, so that what the first says is lost.
/// </summary>
internal sealed class KW5003_DuplicateKey : DocumentProblemRule
{
    private static readonly ConditionalWeakTable<YamlDocument, Dictionary<SourceSpan, YamlEntry>> Entries = new();

    public override RuleDescriptor Descriptor { get; } = new("KW5003", "A key is in a mapping once", Severity.Error);

    protected override bool Concerns(YamlProblemKind kind) => kind is YamlProblemKind.DuplicateKey;

    protected override void Report(YamlDocument document, YamlProblem problem, RuleContext context)
    {
        var later = EntryAt(document, problem.Span);
        var first = problem.Related is { } place ? EntryAt(document, place) : null;
        context.Report(
            problem.Span,
            $"The key '{problem.Span.Text}' is written twice: kubectl silently drops {(problem.Related is { } dropped ? $"the one on "
                + $"line {dropped.StartPosition.Line + 1}" : "the other one")}, and the API server refuses the file as it is; remove one of them",
            related: problem.Related is { } related ? [new RelatedPlace(related, "The first one, whose value is lost")] : default,
            fix: later is not null && first is not null ? FixOf(first, later) : null);
    }

    /// <summary>Only where both say the same is it certain that nothing is lost.</summary>
    private static Fix? FixOf(YamlEntry first, YamlEntry later)
    {
        if (first.Value is not YamlScalar { Style: not (YamlScalarStyle.Literal or YamlScalarStyle.Folded) } one
            || later.Value is not YamlScalar { Span.Length: > 0 } other
            || one.Value != other.Value
            || one.Type != other.Type)
        {
            return null;
        }

        var file = later.Key.Span.File;
        var start = LineBreak.StartOfLine(file, later.Key.Span.Start);
        var end = LineBreak.EndOfLine(file, other.Span.End);
        var isAlone = string.IsNullOrWhiteSpace(file.Text.Substring(start, later.Key.Span.Start - start))
            && string.IsNullOrWhiteSpace(file.Text.Substring(other.Span.End, end - other.Span.End))
            && later.Key.Span.StartPosition.Line == other.Span.EndPosition.Line;
        return isAlone ? Fix.Safe("Remove the repeated key", new TextEdit(new SourceSpan(file, start, end - start), "")) : null;
    }

    private static YamlEntry? EntryAt(YamlDocument document, SourceSpan key) =>
        Entries.GetValue(document, static one => EntriesOf(one.Root)).TryGetValue(key, out var entry) ? entry : null;

    /// <summary>All entries of a document by the places of their keys, found in one walk however many keys are repeated.</summary>
    private static Dictionary<SourceSpan, YamlEntry> EntriesOf(YamlNode? root)
    {
        var entries = new Dictionary<SourceSpan, YamlEntry>();
        var open = new Stack<YamlNode>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries.Where(entry => !entry.Merged && !entries.ContainsKey(entry.Key.Span)))
                    {
                        entries.Add(entry.Key.Span, entry);
                        open.Push(entry.Value);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                    {
                        open.Push(item);
                    }

                    break;
            }
        }

        return entries;
    }
}
