namespace Kubewright.Core.Yaml;

/// <summary>Where the content of a text stands: all but white space and comment lines around it.</summary>
internal static class ContentRange
{
    /// <summary>From the first to the last character of content; null where there is none.</summary>
    public static (int Start, int End)? Find(string text, int start, int end)
    {
        var first = -1;
        var last = start;
        for (var line = start; line < end;)
        {
            var next = text.IndexOfAny(['\n', '\r'], line, end - line);
            next = next < 0 ? end : next + 1;
            var content = line;
            while (content < next && char.IsWhiteSpace(text[content]))
            {
                content++;
            }

            if (content < next && text[content] != '#')
            {
                first = first < 0 ? content : first;
                last = next;
            }

            line = next;
        }

        if (first < 0)
        {
            return null;
        }

        while (char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return (first, last);
    }
}
