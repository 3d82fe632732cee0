using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Documents_AreSplitAtSeparatorLines_AndEachIsReadOnItsOwn()
    {
        var documents = Read("a: 1\n---\nb: [\n--- # comment\nc: 3\n");

        Assert.Equal([YamlDocumentState.Read, YamlDocumentState.Broken, YamlDocumentState.Read], documents.Select(d => d.State));
        Assert.Equal("3", ((YamlScalar)((YamlMapping)documents[2].Root!)["c"]!).Value);
    }

    [Fact]
    public void Spans_CoverExactlyWhatIsWritten()
    {
        const string Text = "# head\r\nmetadata:\r\n  name: &n \"we\\tb\" # x\r\n  labels: {a: b}\r\n";
        var root = (YamlMapping)Assert.Single(Read(Text)).Root!;
        var metadata = (YamlMapping)root["metadata"]!;

        Assert.Equal("\"we\\tb\"", metadata["name"]!.Span.Text);
        Assert.Equal("{a: b}", metadata["labels"]!.Span.Text);
        Assert.Equal("name: &n \"we\\tb\" # x\r\n  labels: {a: b}", metadata.Span.Text);
        Assert.Equal(new LinePosition(2, 11), metadata["name"]!.Span.StartPosition);
    }

    private static IReadOnlyList<YamlDocument> Read(string text) => YamlReader.Read(new SourceFile("/x/a.yaml", text));
}
