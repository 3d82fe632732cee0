using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

/// <summary>What kubectl reads and what it refuses; each verdict is its own.</summary>
public class SyntaxTests
{
    [Theory]
    [InlineData("v: {\na: b\n}\n", "{\na: b\n}")]
    [InlineData("x:\n  v: 1\nv: [\n'a',\n\"b\"\n]\n", "[\n'a',\n\"b\"\n]")]
    [InlineData("v: [a,#x\n b]\n", "[a,#x\n b]")]
    [InlineData("v: [a]#x\n", "[a]")]
    [InlineData("v: {a, b: c}\n", "{a, b: c}")]
    [InlineData("v: {\n\ta: b,\n\tc: d,\n\t}\n", "{\n\ta: b,\n\tc: d,\n\t}")]
    public void FlowCollections_MayStandAtAnyIndentation(string text, string span) => Assert.Equal(span, Parsed.Value(text).Span.Text);

    [Theory]
    [InlineData("x:\n  v: 1\nv: \"a\nb\n\n\nc\"\n", "a b\n\nc")]
    [InlineData("v: 'it''s\n ok'\n", "it's ok")]
    [InlineData("v: \"a \\\n   b\\x41\\u00e9\\t\"\n", "a bA\u00e9\t")]
    [InlineData("v: a\n b\n\n c # d\n", "a b\nc")]
    [InlineData("v: a#b: c\n", null)]
    [InlineData("v: http://a.b/c?d=e#f\n", "http://a.b/c?d=e#f")]
    [InlineData("v: |\n\n\n  a\n   b\n\n  c\nx: 1\n", "\n\na\n b\n\nc\n")]
    [InlineData("v: |\n    \n  a\nx: 1\n", null)]
    [InlineData("v: >-\n  a\n  b\n\n  c\n   d\n  e\n", "a b\nc\n d\ne")]
    [InlineData("v: |+\n  a\n\nx: 1\n", "a\n\n")]
    [InlineData("v: |2-\n   a\nx: 1\n", " a")]
    [InlineData("v: |\r\n  a\r\n  b\r\n", "a\nb\n")]
    [InlineData("v: |\n  a\u0085  b\n", "a\nb\n")]
    public void MultiLineScalars_AreFoldedAsGoYamlFoldsThem(string text, string? expected)
    {
        if (expected is null)
        {
            Assert.Equal(YamlDocumentState.Broken, Assert.Single(Parsed.Documents(text)).State);
            return;
        }

        Assert.Equal(expected, Parsed.Text(text));
    }

    [Theory]
    [InlineData("§\tv: a\n")]
    [InlineData("v:\n§\ta: b\n")]
    [InlineData("v: a\n§\tb\n")]
    [InlineData("v: |\n§\ta\n")]
    [InlineData("v: a§: b: c\n")]
    [InlineData("v: a\n  b§: c\n")]
    [InlineData("v: §\"a\nb: c\n")]
    [InlineData("v: §*a\n")]
    [InlineData("v: &a [§*a]\n")]
    [InlineData("v: &a {§*a : 1, *a : 2}\n")]
    [InlineData("v: §@a\n")]
    [InlineData("v: §`a\n")]
    [InlineData("v: §%a\n")]
    [InlineData("a: 1\n§b\nc: 2\n")]
    [InlineData("a: 1\n §b: 2\n", 1)]
    [InlineData("a: [b§")]
    [InlineData("a: {b: c}§}\n")]
    [InlineData("a: {b: 'c' §\"d\": e}\n")]
    [InlineData("a: {\"b\"\n§: c}\n")]
    [InlineData("a: §- b\n")]
    [InlineData("a: \"§\\q\"\n")]
    [InlineData("§? [a]\n: b\n", 2)]
    [InlineData("§~: b\n")]
    [InlineData("v: §!a{b} c\n")]
    [InlineData("§%YAML 1.1\n")]
    [InlineData("v: a§\0b\n")]
    [InlineData("v: a§\u007Fb\n")]
    public void Errors_StandAtTheOffendingCharacter(string marked, int shift = 0)
    {
        var (text, offset) = Parsed.Marked(marked);
        var document = Parsed.Documents(text)[0];

        Assert.Equal(YamlDocumentState.Broken, document.State);
        Assert.Null(document.Root);
        Assert.Equal(offset + shift, Assert.Single(document.Problems).Span.Start);
    }

    [Theory]
    [InlineData("v: [REPOSITORY]§/web:1\n")]
    [InlineData("v: {PREFIX}§.16\n")]
    [InlineData("v: \"a\" §b\n")]
    public void ValueThatGoesOnBehindItsBracketOrQuote_IsExplained(string marked)
    {
        var (text, offset) = Parsed.Marked(marked);
        var problem = Parsed.Problem(text, YamlDocumentState.Broken);

        Assert.Equal("a value that begins with a bracket or a quote ends with it: put the whole value in quotes", problem.Message);
        Assert.Equal(offset, problem.Span.Start);
    }

    [Theory]
    [InlineData("v: a\n...\nb: [\n", "b: [")]
    [InlineData("  v: a\nb: c\nd: e\n", "b: c\nd: e")]
    public void TextBehindTheDocumentsEnd_IsIgnoredAndReported(string text, string ignored)
    {
        var document = Parsed.Document(text);

        Assert.Equal("a", ((YamlScalar)((YamlMapping)document.Root!)["v"]!).Value);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(YamlProblemKind.Ignored, problem.Kind);
        Assert.Equal(ignored, problem.Span.Text);
    }

    [Fact]
    public void InvalidUtf8_IsReadWithAProblem()
    {
        var document = Parsed.Document("v: gr\uFFFDn # \uFFFD\nw: \uFFFD\n");

        var problem = Assert.Single(document.Problems);
        Assert.Equal(YamlProblemKind.InvalidCharacter, problem.Kind);
        Assert.Equal(5, problem.Span.Start);
    }

    [Fact]
    public void InvalidUtf8InAComment_IsNoProblem() => Assert.Empty(Parsed.Document("# gr\uFFFDn\nv: a\n").Problems);
}
