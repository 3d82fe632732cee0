namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>The English names of months and days.</summary>
internal static class TimeNames
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static string Month(int number) => number is >= 1 and <= 12 ? Months[number - 1] : $"%!Month({number})";

    public static string Day(int number) => number is >= 0 and <= 6 ? Days[number] : $"%!Weekday({number})";

    /// <summary>The number of the month whose name, or whose first three letters, a text begins with; 0 where there is none.</summary>
    public static int MonthAt(string text, int at, bool isShort, out int length) => Find(Months, text, at, isShort, out length) + 1;

    /// <summary>The same for a day of the week; -1 where there is none.</summary>
    public static int DayAt(string text, int at, bool isShort, out int length) => Find(Days, text, at, isShort, out length);

    private static int Find(string[] names, string text, int at, bool isShort, out int length)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var name = isShort ? names[i].Substring(0, 3) : names[i];
            if (string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                length = name.Length;
                return i;
            }
        }

        length = 0;
        return -1;
    }
}
