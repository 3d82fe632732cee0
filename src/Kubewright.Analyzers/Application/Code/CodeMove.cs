using Kubewright.Core.Text;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>Determines where places of a file are after an edit: those in members that it left alone went along with them.</summary>
/// <param name="from">The file before.</param>
/// <param name="to">The file after, with the same declarations.</param>
internal sealed class CodeMove(CodeTree from, CodeTree to)
{
    /// <summary>Whether all places that were asked for are found again.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether one version of a file has the members of another, so that those with the same text mean the same.</summary>
    public static bool IsPossible(CodeTree from, CodeTree to)
    {
        if (from.Declarations != to.Declarations || from.Members.Length != to.Members.Length)
        {
            return false;
        }

        // To a wrong program, the variables of top-level statements may be in the way of the names of members.
        for (var i = 0; i < to.Members.Length; i++)
        {
            if (to.Members[i].IsTopLevelStatements && !from.Members[i].IsSame(to.Members[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the edit left a member alone.</summary>
    public bool LeftAlone(int member) => from.Members[member].IsSame(to.Members[member]);

    /// <summary>The place now. One that was in another file is there still.</summary>
    public SourceSpan Of(SourceSpan place)
    {
        if (place.File != CodeFile.Of(from.Tree))
        {
            return place;
        }

        var span = new TextSpan(place.Start, place.Length);
        for (var i = 0; i < from.Members.Length; i++)
        {
            if (from.Members[i].Span.Contains(span) && LeftAlone(i) && from.Members[i].Find(span, to.Members[i]) is { } found)
            {
                return new SourceSpan(CodeFile.Of(to.Tree), found.Start, found.Length);
            }
        }

        IsComplete = false;
        return place;
    }
}
