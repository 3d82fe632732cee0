using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void BrokenDocument_CostsOnlyItself()
    {
        var documents = Parsed.Documents("a: 1\n---\nb: [\n--- # comment\nc: 3\n");

        Assert.Equal([YamlDocumentState.Read, YamlDocumentState.Broken, YamlDocumentState.Read], documents.Select(d => d.State));
        Assert.Equal("3", ((YamlScalar)((YamlMapping)documents[2].Root!)["c"]!).Value);
    }

    [Fact]
    public void Separators_SplitEvenInsideBlockScalars()
    {
        var documents = Parsed.Documents("a: |\n  x\n---\n  y: 1\n");

        Assert.Equal(["x\n", "1"], documents.Select(d => ((YamlScalar)((YamlMapping)d.Root!).Entries[0].Value).Value));
    }

    [Theory]
    [InlineData("---\na: 1\n", 1)]
    [InlineData("# head\n---\na: 1\n", 2)]
    [InlineData("a: 1\n---\n", 1)]
    [InlineData("a: 1\n---\n---\nb: 2", 3)]
    [InlineData("a: 1\n...\n---\nb: 2\n", 2)]
    [InlineData("a: 1\r\n---\r\nb: 2\r\n", 2)]
    [InlineData(" ---\n", 1)]
    [InlineData("", 0)]
    public void SeparatorLines_DivideDocuments(string text, int count) => Assert.Equal(count, Parsed.Documents(text).Count);

    [Fact]
    public void TextBehindSeparator_IsRefused()
    {
        var documents = Parsed.Documents("a: 1\n--- b: 2\nc: 3\n---\nd: 4\n");

        Assert.Equal([YamlDocumentState.Read, YamlDocumentState.Broken, YamlDocumentState.Read], documents.Select(d => d.State));
        var problem = Assert.Single(documents[1].Problems);
        Assert.Equal(YamlProblemKind.Separator, problem.Kind);
        Assert.Equal("b: 2", problem.Span.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only\n  # comments\n")]
    [InlineData(" \t \r\n")]
    public void DocumentsWithoutContent_AreEmpty(string text) =>
        Assert.All(Parsed.Documents(text), document => Assert.Equal(YamlDocumentState.Empty, document.State));

    [Fact]
    public void DocumentSpan_CoversItsContent()
    {
        var documents = Parsed.Documents("# head\n\na: 1 # one\n# tail\n---\n\n b: [\n\n");

        Assert.Equal(["a: 1 # one", "b: ["], documents.Select(d => d.Span.Text));
    }

    [Fact]
    public void Spans_CoverExactlyWhatIsWritten()
    {
        const string Text = "# head\r\nmetadata:\r\n  name: &n \"we\\tb\" # x\r\n  labels: {a: b}\r\n  list: [ c: d, e ]\r\n  tag: !!str 5\r\n  none:\r\n";
        var metadata = (YamlMapping)Parsed.Mapping(Text)["metadata"]!;

        Assert.Equal("\"we\\tb\"", metadata["name"]!.Span.Text);
        Assert.Equal(new LinePosition(2, 11), metadata["name"]!.Span.StartPosition);
        Assert.Equal("{a: b}", metadata["labels"]!.Span.Text);
        Assert.Equal("[ c: d, e ]", metadata["list"]!.Span.Text);
        Assert.Equal("c: d", ((YamlSequence)metadata["list"]!).Items[0].Span.Text);
        Assert.Equal("5", metadata["tag"]!.Span.Text);
        Assert.Equal("tag:yaml.org,2002:str", metadata["tag"]!.Tag);
        Assert.Equal("", metadata["none"]!.Span.Text);
        Assert.Equal(new LinePosition(6, 7), metadata["none"]!.Span.StartPosition);
        Assert.StartsWith("name: &n", metadata.Span.Text, StringComparison.Ordinal);
        Assert.EndsWith("none:", metadata.Span.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_CountUtf16UnitsBehindEmoji()
    {
        var value = Parsed.Value("# 😀\ne: 😀😀\nv: 'é'\n");

        Assert.Equal("'é'", value.Span.Text);
        Assert.Equal(new LinePosition(2, 3), value.Span.StartPosition);
    }

    [Theory]
    [InlineData("v: a\n", YamlScalarStyle.Plain)]
    [InlineData("v: 'a'\n", YamlScalarStyle.SingleQuoted)]
    [InlineData("v: \"a\"\n", YamlScalarStyle.DoubleQuoted)]
    [InlineData("v: |\n  a\n", YamlScalarStyle.Literal)]
    [InlineData("v: >\n  a\n", YamlScalarStyle.Folded)]
    public void Scalars_KeepTheirStyle(string text, YamlScalarStyle style) => Assert.Equal(style, ((YamlScalar)Parsed.Value(text)).Style);

    [Theory]
    [InlineData("\uFEFFv: a\nx: 1\n")]
    [InlineData("\uFEFF---\nv: a\n")]
    [InlineData("v: a\r")]
    [InlineData("x: 1\rv: a\ry: 2\r")]
    [InlineData("v: a")]
    [InlineData("v:\ta\n")]
    [InlineData("v: a\t# comment\n")]
    public void LineEndsMarksAndTabs_AreReadAsKubectlReadsThem(string text) => Assert.Equal("a", Parsed.Text(text));

    [Fact]
    public void LastLineWithoutItsEnd_EndsInABlockScalarAllTheSame() => Assert.Equal("a\n", Parsed.Text("v: |\n  a"));

    [Fact]
    public void Cancellation_IsPassedOn()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => YamlReader.Read(new SourceFile("a.yaml", "a: 1"), source.Token));
    }
}
