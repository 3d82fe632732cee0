namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>A text with the place of a cursor, <c>$$</c>, and stretches that are expected to be found, <c>[|…|]</c>.</summary>
internal sealed record MarkedText(string Text, (int Line, int Character) Cursor, IReadOnlyList<(int Line, int Character)> Expected)
{
    public static MarkedText Parse(string marked)
    {
        var text = "";
        var (cursor, expected) = ((0, 0), new List<(int, int)>());
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "$$", 0, 2) == 0)
            {
                cursor = PositionOf(text);
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "[|", 0, 2) == 0)
            {
                expected.Add(PositionOf(text));
                i++;
            }
            else if (string.CompareOrdinal(marked, i, "|]", 0, 2) == 0)
            {
                i++;
            }
            else
            {
                text += marked[i];
            }
        }

        return new MarkedText(text, cursor, expected);
    }

    public static (int Line, int Character) PositionOf(string before) =>
        (before.Count(character => character == '\n'), before.Length - (before.LastIndexOf('\n') + 1));
}
