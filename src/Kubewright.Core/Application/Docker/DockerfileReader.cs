using System.Collections.Immutable;
using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Docker;

/// <summary>Reads a Dockerfile's instructions (docs.docker.com/reference/dockerfile: comments, line continuation, escape directive, here-documents).</summary>
internal static class DockerfileReader
{
    public static ImmutableArray<DockerInstruction> Read(SourceFile file)
    {
        var instructions = ImmutableArray.CreateBuilder<DockerInstruction>();
        var text = file.Text;
        var escape = '\\';
        var isHead = true;
        var openDocuments = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var end = LineEnd(text, at);
            var line = text.Substring(at, end - at).Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                if (isHead && line.StartsWith("#", StringComparison.Ordinal) && line.Substring(1).Replace(" ", "") == "escape=`")
                {
                    escape = '`';
                }

                at = NextLine(text, end);
                continue;
            }

            isHead = false;
            at = ReadInstruction(file, at, escape, instructions, openDocuments);
        }

        return instructions.ToImmutable();
    }

    private static int ReadInstruction(
        SourceFile file, int start, char escape, ImmutableArray<DockerInstruction>.Builder instructions, HashSet<string> openDocuments)
    {
        var text = file.Text;
        while (char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var joined = new StringBuilder();
        var at = start;
        var last = start;
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            var line = text.Substring(at, end - at);
            at = NextLine(text, end);
            var trimmed = line.Trim();
            if (joined.Length > 0 && (trimmed.Length == 0 || trimmed[0] == '#'))
            {
                continue;
            }

            last = end - (line.Length - line.TrimEnd().Length);
            if (trimmed.Length == 0 || trimmed[trimmed.Length - 1] != escape)
            {
                joined.Append(line);
                break;
            }

            joined.Append(trimmed, 0, trimmed.Length - 1).Append(' ');
        }

        var whole = joined.ToString().Trim();
        var space = whole.IndexOfAny([' ', '\t']);
        var name = (space < 0 ? whole : whole.Substring(0, space)).ToUpperInvariant();
        var arguments = space < 0 ? "" : whole.Substring(space).Trim();
        instructions.Add(new DockerInstruction(name, arguments, new SourceSpan(file, start, last - start)));
        return SkipHereDocument(text, at, arguments, openDocuments);
    }

    /// <summary>Skips the lines that belong to a <c>&lt;&lt;EOF</c> of a RUN or COPY.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="at">Where the line after the instruction begins.</param>
    /// <param name="arguments">The instruction's arguments.</param>
    /// <param name="open">The words that were looked for and are on no later line, so that none is looked for twice.</param>
    private static int SkipHereDocument(string text, int at, string arguments, HashSet<string> open)
    {
        var mark = arguments.IndexOf("<<", StringComparison.Ordinal);
        if (mark < 0)
        {
            return at;
        }

        var word = arguments.Substring(mark + 2).TrimStart('-').Trim('"', '\'').Split(' ', '\t', '"', '\'')[0];
        if (word.Length == 0 || !char.IsLetter(word[0]) || open.Contains(word))
        {
            return at;
        }

        var next = at;
        while (next < text.Length)
        {
            var end = LineEnd(text, next);
            var line = text.Substring(next, end - next).Trim();
            next = NextLine(text, end);
            if (line == word)
            {
                return next;
            }
        }

        open.Add(word);
        return at;
    }

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        end = end < 0 ? text.Length : end;
        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int NextLine(string text, int end)
    {
        var next = text.IndexOf('\n', end);
        return next < 0 ? text.Length : next + 1;
    }
}
