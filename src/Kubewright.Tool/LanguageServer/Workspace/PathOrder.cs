namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>The order in which the tool walks a folder: its files by name, then the folders below it by name.</summary>
internal sealed class PathOrder : IComparer<string>
{
    public static readonly PathOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x!.Split('/'), y!.Split('/'));
        for (var i = 0; ; i++)
        {
            var (leftEnds, rightEnds) = (i == left.Length - 1, i == right.Length - 1);
            if (leftEnds || rightEnds)
            {
                return leftEnds && rightEnds ? string.CompareOrdinal(left[i], right[i]) : leftEnds ? -1 : 1;
            }

            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order)
            {
                return order;
            }
        }
    }
}
