using System.Text;
using Kubewright.Core.Text;

namespace Kubewright.Core.Fixes;

/// <summary>Fixes of one file that go together, and the text that comes out when they are applied.</summary>
public sealed class FileFixes
{
    // In the order of the text, none touching another, so that a further edit can only touch those beside its place.
    private readonly List<TextEdit> _edits = [];

    private static readonly Comparer<TextEdit> ByPlace = Comparer<TextEdit>.Create(static (left, right) =>
        left.Span.Start != right.Span.Start ? left.Span.Start.CompareTo(right.Span.Start) : left.Span.Length.CompareTo(right.Span.Length));

    /// <summary>The edits of all fixes, each once, in the order of the text.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>
    /// Adds a fix. Two fixes may share an edit; where one of its edits touches another edit of a fix that was added before, nothing is added.
    /// </summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(Fix fix)
    {
        var fresh = new List<TextEdit>();
        foreach (var edit in fix.Edits)
        {
            var place = _edits.BinarySearch(edit, ByPlace);
            if (place >= 0 && _edits[place].NewText == edit.NewText)
            {
                continue;
            }

            var next = place >= 0 ? place : ~place;
            if ((next > 0 && _edits[next - 1].Touches(edit)) || (next < _edits.Count && _edits[next].Touches(edit)))
            {
                return false;
            }

            fresh.Add(edit);
        }

        foreach (var edit in fresh)
        {
            _edits.Insert(~_edits.BinarySearch(edit, ByPlace), edit);
        }

        return true;
    }

    /// <summary>A text with the fixes applied; null where it does not hold what one of them replaces, so that none can be.</summary>
    public string? Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var edit in _edits)
        {
            if (!edit.IsIn(text))
            {
                return null;
            }

            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
