using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>
/// Finds the comments of a manifest that take findings back. <c># kubewright:ignore IDS</c> counts for its own line, or, where it is alone,
/// for the next line that is not a comment; <c># kubewright:ignore-file IDS</c> before the first content counts for the file. Ids are separated by
/// spaces or commas, and a reason may follow behind <c> - </c>.
/// </summary>
public static class SuppressionReader
{
    private const string Mark = "kubewright:ignore";

    private static readonly Regex Directive = new(
        @"(?<=^|[ \t])\#[ \t]*(?<directive>kubewright:ignore(?<file>-file)?(?=[ \t,]|\r?$)(?<ids>(?:(?![ \t]-(?:[ \t]|\r?$))[^\r\n])*))"
            + @"(?<reason>[ \t]+-[ \t]+[^\s])?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly Regex Id = new(@"[^\s,]+", RegexOptions.CultureInvariant);

    public static ImmutableArray<SuppressionComment> Read(ManifestFile file)
    {
        var text = file.File.Text;
        if (text.IndexOf(Mark, StringComparison.Ordinal) < 0 || file.Documents.Any(static document => document.IsRendered))
        {
            return [];
        }

        var content = file.Documents.FirstOrDefault(document => document.State != YamlDocumentState.Empty)?.Span.Start ?? text.Length;
        var scalars = file.Documents
            .Where(document => document.Root is not null)
            .SelectMany(document => ScalarsOf(document.Root!))
            .Where(scalar => scalar.Style != YamlScalarStyle.Plain)
            .ToList();
        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        foreach (Match match in Directive.Matches(text))
        {
            if (!scalars.Exists(scalar => Holds(scalar, match.Index)))
            {
                comments.Add(Read(file.File, match, content));
            }
        }

        return comments.ToImmutable();
    }

    private static SuppressionComment Read(SourceFile file, Match match, int content)
    {
        var isOfFile = match.Groups["file"].Success;
        var directive = match.Groups["directive"];
        var ids = match.Groups["ids"];
        return new SuppressionComment(
            new SourceSpan(file, directive.Index, directive.Value.TrimEnd().Length),
            isOfFile ? null : LineOf(file, match.Index),
            isOfFile && match.Index > content,
            [.. Id.Matches(ids.Value).Cast<Match>().Select(id => new SourceSpan(file, ids.Index + id.Index, id.Length))],
            match.Groups["reason"].Success);
    }

    /// <summary>The line that a comment speaks of.</summary>
    private static int LineOf(SourceFile file, int comment)
    {
        var position = file.GetPosition(comment);
        var line = position.Line;
        if (file.Text.Substring(comment - position.Column, position.Column).Trim().Length > 0)
        {
            return line;
        }

        var at = comment;
        do
        {
            line++;
            at = file.Text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : file.Text.Length;
            while (at < file.Text.Length && file.Text[at] is ' ' or '\t')
            {
                at++;
            }
        }
        while (at < file.Text.Length && file.Text[at] == '#');

        return line;
    }

    /// <summary>Whether what looks like a comment is the text of a quoted or block scalar; behind the '|' of a block scalar it is a comment.</summary>
    private static bool Holds(YamlScalar scalar, int offset) =>
        scalar.Span.Start <= offset
        && offset < scalar.Span.End
        && (scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted
            || scalar.Span.StartPosition.Line < scalar.Span.File.GetPosition(offset).Line);

    private static IEnumerable<YamlScalar> ScalarsOf(YamlNode root)
    {
        var open = new Stack<YamlNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case YamlScalar scalar:
                    yield return scalar;
                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                    {
                        open.Push(item);
                    }

                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        // What a merge key brings is written elsewhere and seen there.
                        if (!entry.Merged)
                        {
                            yield return entry.Key;
                            open.Push(entry.Value);
                        }
                    }

                    break;
            }
        }
    }
}
