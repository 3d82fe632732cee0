using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>The names in <c>$(NAME)</c> of a text, found in one walk however many there are (third_party/forked/golang/expansion/expand.go).</summary>
internal static class VariableReferences
{
    public static HashSet<string> In(SourceSpan span)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var text = span.File.Text;
        var end = span.End;
        for (var at = text.IndexOf("$(", span.Start, span.Length, StringComparison.Ordinal); at >= 0;)
        {
            // A name never holds '$(': what looks so is text, and the next reference begins in it.
            var stop = at + 2;
            while (stop < end && text[stop] != ')' && !(text[stop] == '$' && stop + 1 < end && text[stop + 1] == '('))
            {
                stop++;
            }

            if (stop < end && text[stop] == ')')
            {
                names.Add(text.Substring(at + 2, stop - at - 2));
            }

            at = stop < end ? text.IndexOf("$(", stop, end - stop, StringComparison.Ordinal) : -1;
        }

        return names;
    }
}
