using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>
/// The words of some texts: runs of the characters that names and labels are made of. Asked whether a text holds some names, so that a
/// question costs no walk through the texts.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, HashSet<int>> _textsByWord = new(StringComparer.Ordinal);

    public WordIndex(IEnumerable<SourceSpan> texts)
    {
        var number = 0;
        foreach (var text in texts)
        {
            AddWords(text, number++);
        }
    }

    /// <summary>Whether one of the texts holds all of the words. No words are everywhere, as long as there is a text.</summary>
    public bool AnyHoldsAll(IReadOnlyList<string> words)
    {
        if (_textsByWord.Count == 0)
        {
            return false;
        }

        HashSet<int>? common = null;
        foreach (var word in words)
        {
            if (!_textsByWord.TryGetValue(word, out var texts))
            {
                return false;
            }

            if (common is null)
            {
                common = [.. texts];
            }
            else
            {
                common.IntersectWith(texts);
            }

            if (common.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void AddWords(SourceSpan span, int number)
    {
        var text = span.File.Text;
        for (var i = span.Start; i < span.End;)
        {
            var start = i;
            while (i < span.End && IsWordCharacter(text[i]))
            {
                i++;
            }

            if (i == start)
            {
                i++;
                continue;
            }

            AddWord(text.Substring(start, i - start), number);
        }
    }

    // The key 'example.com/name' is one word; so are the parts of the path 'shop/orders'. A sentence's full stop is not a part of its last word.
    private void AddWord(string word, int number)
    {
        Add(word, number);
        Add(word.Trim('.', '/', '-', '_'), number);
        if (word.IndexOf('/') >= 0)
        {
            foreach (var part in word.Split('/'))
            {
                Add(part, number);
            }
        }
    }

    private void Add(string word, int number)
    {
        if (!_textsByWord.TryGetValue(word, out var texts))
        {
            _textsByWord.Add(word, texts = []);
        }

        texts.Add(number);
    }

    private static bool IsWordCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '/';
}
