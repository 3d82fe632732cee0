using System.Collections.Immutable;

namespace Kubewright.Fuzzing;

/// <summary>Makes texts that are almost right: characters, words and lines are changed, moved, repeated and taken from elsewhere.</summary>
internal sealed class TextMutator(ImmutableArray<string> seeds, ImmutableArray<string> words)
{
    private const int MostMutations = 8;
    private const int LongestText = 20_000;

    /// <summary>What breaks readers: characters of the syntax, of other encodings, and those that are not printed.</summary>
    private const string Characters = " \t\r\n:-#'\"[]{}|>&*!%@`,?~.0x1_e+=<$()\\\0\u0007\u001b\u007f\u0085\u00a0\u2028\u202e\ufeff\ufffd\ud83d\ude80";

    public static ImmutableArray<string> YamlWords { get; } =
    [
        "---", "...", "&a ", "*a", "<<: *a", "!!str ", "!!binary ", "| ", ">-\n", "{}", "[]", "null", "~", "true", "on", "017", "0x1F", "1e3", ".inf", "80",
            "65536", "-1", "9223372036854775808",
        "$(X)", "${X}", "{{ .Values.x }}", "#{x}#", "# kubewright:ignore KW2001", "apiVersion: v1", "kind: Service", "kind: List", "metadata:", "spec:",
            "ports:", "selector:", "name: http",
        "targetPort: http", "matchExpressions:", "items:", "100m", "1Gi", "\u202e",
    ];

    /// <summary>A text of one seed, mutated; now and then with parts of another.</summary>
    public string Next(Random random) => NextOf(seeds[random.Next(seeds.Length)], random);

    /// <summary>A text, mutated.</summary>
    public string NextOf(string text, Random random)
    {
        for (var count = random.Next(1, MostMutations + 1); count > 0; count--)
        {
            text = Mutate(text, random);
        }

        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private string Mutate(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(10))
        {
            case 0: return text.Insert(at, Characters[random.Next(Characters.Length)].ToString());
            case 1: return text.Insert(at, words[random.Next(words.Length)]);
            case 2: return text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
            case 3: return at == text.Length ? text : text.Remove(at, 1).Insert(at, Characters[random.Next(Characters.Length)].ToString());
            case 4: return OfLines(text, random, static (lines, i, _) => lines.RemoveAt(i));
            case 5: return OfLines(text, random, static (lines, i, other) => lines.Insert(other, lines[i]));
            case 6: return OfLines(text, random, static (lines, i, other) => (lines[i], lines[other]) = (lines[other], lines[i]));
            case 7: return OfLines(text, random, static (lines, i, other) => lines[i] = new string(' ', other % 9) + lines[i].TrimStart());
            case 8: return text.Insert(at, Part(seeds[random.Next(seeds.Length)], random));
            default: return text.Replace("\n", random.Next(3) switch { 0 => "\r\n", 1 => "\r", _ => "\n" }, StringComparison.Ordinal);
        }
    }

    private static string Part(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        return text.Substring(start, random.Next(Math.Min(200, text.Length - start) + 1));
    }

    private static string OfLines(string text, Random random, Action<List<string>, int, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        return string.Join('\n', lines);
    }
}
