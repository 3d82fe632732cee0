using Kubewright.Core.Fixes;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Fixes;

public sealed class FixNotationTests
{
    private const string Text = "# 🚢, 1:2\r\nport: htpp\r\nname: x\r\n";

    [Theory]
    [InlineData(FixSafety.Safe)]
    [InlineData(FixSafety.Unsafe)]
    public void Fix_ComesBackAsItWas(FixSafety safety)
    {
        var file = new SourceFile("a.yaml", Text);
        var fix = new Fix("Change 1:2, 'a'\n", safety,
            [Replace(file, "htpp", "12:3,4\r\n"), Replace(file, "x", ""), new TextEdit(new SourceSpan(file, 0, 0), "é")]);

        var read = FixNotation.Read(FixNotation.Write(fix), file);

        Assert.Equal((fix.Title, safety), (read?.Title, read!.Safety));
        Assert.Equal(fix.Edits.AsEnumerable(), read.Edits);
    }

    [Theory]
    [InlineData(Text + "# appended\n", true)]
    [InlineData("# c\n" + Text, false)]
    [InlineData("# 🚢, 1:2\r\nport: http\r\nname: x\r\n", false)]
    [InlineData("", false)]
    public void FixOfATextThatHasChanged_IsNone(string text, bool isThere)
    {
        var file = new SourceFile("a.yaml", Text);
        var notation = FixNotation.Write(Fix.Unsafe("Change", Replace(file, "htpp", "http")));

        Assert.Equal(isThere, FixNotation.Read(notation, new SourceFile("a.yaml", text)) is not null);
    }

    [Fact]
    public void InsertionIntoATextThatHasChanged_IsNone()
    {
        var file = new SourceFile("a.yaml", Text);
        var notation = FixNotation.Write(Fix.Safe("Insert", new TextEdit(new SourceSpan(file, Text.IndexOf("name", StringComparison.Ordinal), 0), "---\n")));

        Assert.NotNull(FixNotation.Read(notation, file));
        Assert.Null(FixNotation.Read(notation, new SourceFile("a.yaml", "#\n" + Text)));
    }

    [Fact]
    public void OldText_IsNotRepeated()
    {
        var file = new SourceFile("a.yaml", "password: canary\n");

        Assert.DoesNotContain("canary", FixNotation.Write(Fix.Safe("Change", Replace(file, "password", "data"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("safe")]
    [InlineData("safe,")]
    [InlineData("safe,3:abc")]
    [InlineData("sure,3:abc")]
    [InlineData("safe,99:abc")]
    [InlineData("safe,3:abc1,2,0,0,x,9:x")]
    [InlineData("safe,3:abc9999,1,0,0,x,1:x")]
    [InlineData("safe,3:abc-1,1,0,0,x,1:x")]
    [InlineData("safe,3:abc1,2147483647,0,2147483647,x,1:x")]
    [InlineData("safe,3:abc1,1,2,0,x,1:x")]
    public void DamagedNotation_IsNone(string notation) => Assert.Null(FixNotation.Read(notation, new SourceFile("a.yaml", Text)));

    private static TextEdit Replace(SourceFile file, string old, string text) =>
        new(new SourceSpan(file, file.Text.IndexOf(old, StringComparison.Ordinal), old.Length), text);
}
