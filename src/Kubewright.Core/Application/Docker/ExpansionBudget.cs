namespace Kubewright.Core.Application.Docker;

/// <summary>
/// How many characters replaced variables may come to: 64 KB each, 1 MB a file. What is longer is unknown. <c>ENV A=$A$A</c> doubles a value with
/// each line, so that forty lines would fill any memory.
/// </summary>
internal sealed class ExpansionBudget
{
    /// <summary>The characters of one value.</summary>
    public const int LongestValue = 64 * 1024;

    /// <summary>The characters of all values of a file together.</summary>
    public const int MostOfFile = 1024 * 1024;

    /// <summary>The characters that were written so far.</summary>
    public int Spent { get; private set; }

    /// <summary>Takes what a part of a value needs. Returns false where the value or the file would become too long.</summary>
    /// <param name="value">The characters that the value has already.</param>
    /// <param name="part">The characters that are to follow.</param>
    public bool TryTake(int value, int part)
    {
        if (part > LongestValue - value || part > MostOfFile - Spent)
        {
            return false;
        }

        Spent += part;
        return true;
    }
}
