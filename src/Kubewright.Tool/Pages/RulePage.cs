using System.Collections.Immutable;

namespace Kubewright.Tool.Pages;

/// <summary>The page of a rule, as it is beside the rule's source; it is part of the tool.</summary>
/// <param name="Text">The whole page, Markdown, lines ended by a line feed.</param>
internal sealed record RulePage(string Text)
{
    private const string SectionMark = "\n## ";

    private static readonly ImmutableDictionary<string, string> Resources = typeof(RulePage).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("KW", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
        .ToImmutableDictionary(name => name[..^".md".Length], StringComparer.OrdinalIgnoreCase);

    /// <summary>The page of an id, in upper or lower case; null where no rule has it.</summary>
    public static RulePage? Find(string id)
    {
        if (!Resources.TryGetValue(id, out var name))
        {
            return null;
        }

        using var reader = new StreamReader(typeof(RulePage).Assembly.GetManifestResourceStream(name)!);
        return new RulePage(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    /// <summary>What is written under a heading, such as <c>Cause</c>; null where the page has no such section.</summary>
    public string? Section(string heading)
    {
        var at = Text.IndexOf(SectionMark + heading + "\n", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var start = at + SectionMark.Length + heading.Length + 1;
        var end = Text.IndexOf(SectionMark, start, StringComparison.Ordinal);
        return Text[start..(end < 0 ? Text.Length : end)].Trim('\n');
    }
}
