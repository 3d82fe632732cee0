namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Texts cut to a width, with three points for what is missing.</summary>
internal static class Abbreviation
{
    private const string Marker = "...";

    public static string AbbreviateBoth(long left, long right, string text) =>
        right < 4 || (left > 0 && right < 7) ? text : Abbreviate(text, left, right);

    public static string Abbreviate(string text, long offset, long width)
    {
        if (width < 4 || text.Length <= width)
        {
            return text;
        }

        offset = Math.Min(offset, text.Length);
        if (text.Length - offset < width - Marker.Length)
        {
            offset = text.Length - (width - Marker.Length);
        }

        if (offset <= 4)
        {
            return text.Substring(0, (int)width - Marker.Length) + Marker;
        }

        if (width < 7)
        {
            return "";
        }

        return offset + width - Marker.Length < text.Length
            ? Marker + Abbreviate(text.Substring((int)offset), 0, width - Marker.Length)
            : Marker + text.Substring(text.Length - ((int)width - Marker.Length));
    }
}
