using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.RegularExpressions;

/// <summary>A regular expression with the methods of Go's regexp that sprig uses.</summary>
internal sealed class GoRegex(string pattern)
{
    private readonly RegexProgram _program = new(pattern);

    public bool IsMatch(string text) => new RegexMachine(_program, text).Match(0) is not null;

    public TracedText Find(TracedText text) =>
        new RegexMachine(_program, text.Value).Match(0) is { } match ? text.Part(match[0], match[1] - match[0]) : TracedText.Empty;

    /// <summary>All matches that do not overlap, at most so many; a negative limit is none.</summary>
    public List<int[]> FindAll(string text, long limit)
    {
        var matches = new List<int[]>();
        var machine = new RegexMachine(_program, text);
        var previousEnd = -1;
        for (var at = 0; at <= text.Length && (limit < 0 || matches.Count < limit);)
        {
            if (machine.Match(at) is not { } match)
            {
                break;
            }

            var accepts = true;
            if (match[1] == at)
            {
                // An empty match right behind another match does not count.
                accepts = match[0] != previousEnd;
                var size = 1;
                if (at < text.Length)
                {
                    GoText.RuneAt(text, at, out size);
                }

                at += size;
            }
            else
            {
                at = match[1];
            }

            previousEnd = match[1];
            if (accepts)
            {
                matches.Add(match);
            }
        }

        return matches;
    }

    /// <summary>Every match replaced; in the replacement <c>$1</c> and <c>${name}</c> stand for groups.</summary>
    public TracedText Replace(TracedText text, TracedText replacement, bool isLiteral)
    {
        var builder = new TracedTextBuilder();
        var at = 0;
        var lastEnd = 0;
        foreach (var match in FindAllForReplacement(text.Value))
        {
            builder.Append(text, at, match[0] - at);
            if (match[1] > lastEnd || match[0] == 0)
            {
                if (isLiteral || replacement.Value.IndexOf('$') < 0)
                {
                    builder.Append(replacement);
                }
                else
                {
                    Expand(builder, replacement.Value, text, match);
                }
            }

            lastEnd = match[1];
            at = match[1];
        }

        return at == 0 && builder.Length == 0 ? text : builder.Append(text, at, text.Length - at).ToText();
    }

    public List<TracedText> Split(TracedText text, long limit)
    {
        var parts = new List<TracedText>();
        if (limit == 0)
        {
            return parts;
        }

        if (pattern.Length > 0 && text.Length == 0)
        {
            return [TracedText.Empty];
        }

        var begin = 0;
        var end = 0;
        foreach (var match in FindAll(text.Value, limit))
        {
            if (limit > 0 && parts.Count == limit - 1)
            {
                break;
            }

            end = match[0];
            if (match[1] != 0)
            {
                parts.Add(text.Part(begin, end - begin));
            }

            begin = match[1];
        }

        if (end != text.Length)
        {
            parts.Add(text.Part(begin, text.Length - begin));
        }

        return parts;
    }

    private List<int[]> FindAllForReplacement(string text)
    {
        var matches = new List<int[]>();
        var machine = new RegexMachine(_program, text);
        for (var at = 0; at <= text.Length;)
        {
            if (machine.Match(at) is not { } match)
            {
                break;
            }

            matches.Add(match);
            if (match[1] > at)
            {
                at = match[1];
                continue;
            }

            var size = 1;
            if (at < text.Length)
            {
                GoText.RuneAt(text, at, out size);
            }

            at += size;
        }

        return matches;
    }

    private void Expand(TracedTextBuilder builder, string template, TracedText text, int[] match)
    {
        for (var i = 0; i < template.Length;)
        {
            if (template[i] != '$')
            {
                builder.Append(template[i++]);
                continue;
            }

            if (i + 1 < template.Length && template[i + 1] == '$')
            {
                builder.Append("$");
                i += 2;
                continue;
            }

            if (!GroupName(template, i + 1, out var name, out var next))
            {
                builder.Append("$");
                i++;
                continue;
            }

            i = next;
            var number = name.All(c => c is >= '0' and <= '9') && name.Length < 9
                ? int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)
                : _program.Groups.ToList().IndexOf(name);
            if (number >= 0 && number < _program.Groups.Count && match[2 * number] >= 0)
            {
                builder.Append(text, match[2 * number], match[(2 * number) + 1] - match[2 * number]);
            }
        }
    }

    private static bool GroupName(string template, int at, out string name, out int next)
    {
        var isBraced = at < template.Length && template[at] == '{';
        var start = isBraced ? at + 1 : at;
        var end = start;
        while (end < template.Length && (RuneSet.IsWord(template[end]) || (template[end] >= 0x80 && char.IsLetterOrDigit(template[end]))))
        {
            end++;
        }

        name = template.Substring(start, end - start);
        next = isBraced ? end + 1 : end;
        return name.Length > 0 && (!isBraced || (end < template.Length && template[end] == '}'));
    }
}
