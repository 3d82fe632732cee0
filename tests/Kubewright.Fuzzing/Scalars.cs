namespace Kubewright.Fuzzing;

/// <summary>Random texts for scalars.</summary>
internal static class Scalars
{
    private const int Longest = 9;

    /// <summary>A short text of some characters; halves of surrogate pairs stay together.</summary>
    public static string Next(Random random, string characters)
    {
        var text = new System.Text.StringBuilder();
        for (var length = random.Next(Longest + 1); length > 0; length--)
        {
            var at = random.Next(characters.Length);
            if (char.IsHighSurrogate(characters[at]))
            {
                text.Append(characters, at, 2);
            }
            else if (!char.IsLowSurrogate(characters[at]))
            {
                text.Append(characters[at]);
            }
        }

        return text.ToString();
    }
}
