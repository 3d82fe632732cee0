namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>The elements of Go's layouts of times.</summary>
internal static class TimeLayout
{
    private static readonly string[] Elements =
    [
        "January", "Jan", "Monday", "Mon", "MST", "01", "02", "03", "04", "05", "06", "002", "2006", "_2006", "__2", "_2", "15", "1", "2", "3", "4", "5",
        "PM", "pm", "-07:00:00", "-070000", "-07:00", "-0700", "-07", "Z07:00:00", "Z070000", "Z07:00", "Z0700", "Z07",
    ];

    private static readonly string[] ByLength = [.. Elements.OrderByDescending(element => element.Length)];

    /// <summary>The element that begins at an index; null where plain text is there.</summary>
    public static string? ElementAt(string layout, int at)
    {
        if (layout[at] is '.' or ',' && FractionLength(layout, at) is > 1 and var length)
        {
            return layout.Substring(at, length);
        }

        foreach (var element in ByLength)
        {
            if (string.CompareOrdinal(layout, at, element, 0, element.Length) == 0 && element != "_2006"
                && !(element == "Jan" && IsLower(layout, at + 3)) && !(element == "Mon" && IsLower(layout, at + 3))
                && !(element == "_2" && string.CompareOrdinal(layout, at + 1, "2006", 0, 4) == 0))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>A point or comma before zeros or nines that no digit follows.</summary>
    private static int FractionLength(string layout, int at)
    {
        if (at + 1 >= layout.Length || layout[at + 1] is not ('0' or '9'))
        {
            return 0;
        }

        var end = at + 1;
        while (end < layout.Length && layout[end] == layout[at + 1])
        {
            end++;
        }

        return end < layout.Length && layout[end] is >= '0' and <= '9' ? 0 : end - at;
    }

    private static bool IsLower(string layout, int at) => at < layout.Length && layout[at] is >= 'a' and <= 'z';
}
