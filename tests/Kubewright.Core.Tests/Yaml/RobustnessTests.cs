using System.Diagnostics;
using System.Text;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

/// <summary>Texts made to hurt: bounded time and memory, a problem, never an exception.</summary>
public class RobustnessTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["10,000 open brackets"] = () => new string('[', 10_000),
        ["100,000 open braces"] = () => new string('{', 100_000),
        ["10,000 nested lists"] = () => string.Concat(Enumerable.Repeat("- ", 10_000)),
        ["10,000 nested mappings"] = () => string.Concat(Enumerable.Range(0, 1_000).Select(i => new string(' ', i) + "a:\n")),
        ["10,000 nested JSON arrays"] = () => "{\"a\":" + new string('[', 10_000),
        ["10,000 keys in brackets"] = () => "[" + string.Concat(Enumerable.Repeat("{a: ", 10_000)),
        ["a line of 10 MB"] = () => "a: " + new string('x', 10_000_000),
        ["a quoted line of 10 MB"] = () => "a: \"" + new string('x', 10_000_000),
        ["10 MB of spaces"] = () => "a:" + new string(' ', 10_000_000),
        ["10 MB of question marks"] = () => new string('?', 10_000_000),
        ["a million list items"] = () => string.Concat(Enumerable.Repeat("- a\n", 1_000_000)),
        ["300,000 empty documents"] = () => string.Concat(Enumerable.Repeat("---\n", 300_000)),
        ["a million commas"] = () => "[" + new string(',', 1_000_000),
        ["a million line breaks in a text"] = () => "a: b" + new string('\n', 1_000_000) + " c",
        ["a mapping that is its own key"] = () => "&a {*a : 1, *a : 2}",
        ["an alias of its own collection"] = () => "&a [*a]",
        ["NUL bytes"] = () => "a: 1\n\0\0\0b: 2\n",
        ["lone surrogates"] = () => "a: \uD800\nb: \"\uDFFF\"\n",
        ["many anchors"] = () => string.Concat(Enumerable.Range(0, 50_000).Select(i => $"- &a{i} x\n")),
        ["a chain of aliases"] = () => "a0: &a0 [x]\n" + string.Concat(Enumerable.Range(1, 2_000).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n")),
        ["an alias bomb"] = () => AliasBomb(),
        ["a merge bomb"] = () => "a0: &a0 {k: v}\n"
            + string.Concat(Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} {{b: *a{i - 1}, c: *a{i - 1}, <<: [*a{i - 1}, *a{i - 1}]}}\n")),
    };

    public static TheoryData<string> Hostile => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileText_IsReadInBoundedTime(string what)
    {
        var text = Texts[what]();
        var watch = Stopwatch.StartNew();
        var documents = YamlReader.Read(new SourceFile("hostile.yaml", text));

        Assert.True(watch.Elapsed < Bound, $"{what} took {watch.Elapsed}");
        Assert.All(documents, d => Assert.True(d.State is YamlDocumentState.Read or YamlDocumentState.Empty || d.Problems.Length > 0));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    public void NestingBeyondTheLimit_IsNotUnderstoodRatherThanBroken(string open) =>
        Assert.Equal(YamlProblemKind.TooLarge, Parsed.Problem(string.Concat(Enumerable.Repeat(open, 200)), YamlDocumentState.NotUnderstood).Kind);

    [Fact]
    public void AliasBomb_IsRefusedAsKubernetesRefusesIt() => Parsed.Problem(AliasBomb(), YamlDocumentState.Broken);

    [Fact]
    public void ManyAliasesOfASmallNode_AreFine()
    {
        var text = "a: &a {x: 1, y: 2, z: 3}\nb:\n" + string.Concat(Enumerable.Repeat("- *a\n", 500));

        Assert.Empty(Parsed.Document(text).Problems);
    }

    private static string AliasBomb()
    {
        var text = new StringBuilder($"a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 10; i++)
        {
            var alias = $"*a{i - 1}";
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 9))}]\n");
        }

        return text.ToString();
    }
}
