namespace Kubewright.Core.Application.Repository;

/// <summary>How close two places of a repository are: the number of folders that they have in common.</summary>
internal static class Closeness
{
    public static int Of(string left, string right)
    {
        var one = left.Split('/');
        var other = right.Split('/');
        var common = 0;
        while (common < one.Length && common < other.Length && one[common] == other[common])
        {
            common++;
        }

        return common;
    }
}
