using Kubewright.Core.Text;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>Places of source files as the protocol writes them: both count lines and UTF-16 units from 0.</summary>
internal static class Places
{
    public static Position PositionOf(LinePosition place) => new(place.Line, place.Column);

    public static TextRange RangeOf(SourceSpan span) => new(PositionOf(span.StartPosition), PositionOf(span.EndPosition));

    /// <summary>Whether an offset is in a span or at one of its ends, where an editor's cursor is.</summary>
    public static bool Touches(this SourceSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
