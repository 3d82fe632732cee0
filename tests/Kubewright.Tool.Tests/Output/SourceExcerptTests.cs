using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Tests.Output;

public class SourceExcerptTests
{
    [Fact]
    public void Span_IsMarkedInItsLine() => Verify("a: 1\n  port: htpp\n", "htpp", "2", "  port: htpp", "        ^^^^");

    [Fact]
    public void SpanOverSeveralLines_IsMarkedToTheEndOfItsFirst() => Verify("a:\n  b: 1  \n  c: 2\n", "b: 1  \n  c", "2", "  b: 1", "  ^^^^");

    [Fact]
    public void EmptySpan_IsMarkedByOneCaret() => Verify("a:\n", "", "1", "a:", "^");

    [Fact]
    public void Tab_TakesOneColumn() => Verify("\ta:\tb\n", "b", "1", " a: b", "    ^");

    [Fact]
    public void EndOfFile_HasALineOfItsOwn()
    {
        var file = new SourceFile("a.yaml", "a: 1\n");

        Assert.Equal(new SourceExcerpt("2", "", "^"), SourceExcerpt.Of(new SourceSpan(file, 5, 0), SecretText.None));
    }

    [Fact]
    public void LongLine_IsCutAroundTheSpan()
    {
        var excerpt = Of(new string('a', 500) + "HERE" + new string('b', 500), "HERE");

        Assert.Equal("…" + new string('a', 50) + "HERE" + new string('b', 45) + "…", excerpt.Line);
        Assert.Equal(new string(' ', 51) + "^^^^", excerpt.Mark);
    }

    [Fact]
    public void LongSpan_IsMarkedAsFarAsItIsShown()
    {
        var excerpt = Of("a: " + new string('x', 500), new string('x', 500));

        Assert.Equal("a: " + new string('x', 97) + "…", excerpt.Line);
        Assert.Equal("   " + new string('^', 98), excerpt.Mark);
    }

    private static void Verify(string text, string span, string number, string line, string mark) =>
        Assert.Equal(new SourceExcerpt(number, line, mark), Of(text, span));

    private static SourceExcerpt Of(string text, string span) =>
        SourceExcerpt.Of(new SourceSpan(new SourceFile("a.yaml", text), text.LastIndexOf(span, StringComparison.Ordinal) is var at && span.Length == 0 ? 0 : at,
            span.Length), SecretText.None);
}
