using System.Text.Json;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Environments.Helm;

/// <summary>
/// Each function and rule of the language against what Helm 4.1.4 itself printed: expressions.tsv holds an expression a line and, behind a tab, the JSON
/// of what <c>printf "%T|%v"</c> gives for it, or of Helm's error.
/// </summary>
public class ExpressionTests
{
    private const string Values =
        "big: 1000000\nf: 1.5\ni: 5\nt: text\nneg: -3\nsmall: 0.00001\nlarge: 12345678901234567890\nm: {a: 1, b: {c: [1, x, null]}}\nlist: [1, a, true, null, "
            + "1.5]\n";

    [Fact]
    public void Expressions_GiveWhatHelmGives()
    {
        var differences = new List<string>();
        var lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "tests/Kubewright.Core.Tests/Environments/Helm/expressions.tsv"));
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var (expression, expected) = (line[..tab], JsonSerializer.Deserialize<string>(line[(tab + 1)..])!);
            var actual = Evaluate(expression);
            if (actual != expected)
            {
                differences.Add($"{expression}\n  Helm: {expected}\n  here: {actual}");
            }
        }

        Assert.True(lines.Length > 500);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string Evaluate(string expression)
    {
        var chart = new HelmChart($"{{{{ $r := ({expression}) }}}}x0: {{{{ printf \"%T|%v\" $r $r | toJson }}}}\n", Values).Render();
        return chart.Error is { } error ? "ERR Error: " + error.Message
            : JsonSerializer.Deserialize<string>(chart.Text[(chart.Text.IndexOf("x0: ", StringComparison.Ordinal) + 4)..])!;
    }
}
