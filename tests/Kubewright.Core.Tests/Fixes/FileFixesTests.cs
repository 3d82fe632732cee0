using Kubewright.Core.Fixes;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Fixes;

public sealed class FileFixesTests
{
    private static readonly SourceFile File = new("a.yaml", "0123456789");

    [Fact]
    public void Fixes_AreAppliedTogether()
    {
        var fixes = new FileFixes();

        Assert.True(fixes.TryAdd(Replace(6, 2, "six")));
        Assert.True(fixes.TryAdd(Fix.Unsafe("", Edit(0, 1, ""), Edit(9, 0, "x"))));
        Assert.True(fixes.TryAdd(Replace(4, 2, "four")));

        Assert.Equal("123foursix8x9", fixes.Apply(File.Text));
        Assert.Equal([0, 4, 6, 9], fixes.Edits.Select(edit => edit.Span.Start));
    }

    [Fact]
    public void SharedEdit_IsAppliedOnce()
    {
        var fixes = new FileFixes();

        Assert.True(fixes.TryAdd(Fix.Safe("", Edit(2, 1, "x"), Edit(5, 1, "y"))));
        Assert.True(fixes.TryAdd(Fix.Safe("", Edit(2, 1, "x"), Edit(7, 1, "z"))));

        Assert.Equal("01x34y6z89", fixes.Apply(File.Text));
    }

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(3, 1, true)]
    [InlineData(1, 8, true)]
    [InlineData(2, 0, true)]
    [InlineData(5, 0, true)]
    [InlineData(5, 2, false)]
    [InlineData(0, 2, false)]
    [InlineData(1, 0, false)]
    public void FixThatTouchesAnother_IsNotAdded(int start, int length, bool touches)
    {
        var fixes = new FileFixes();
        Assert.True(fixes.TryAdd(Replace(2, 3, "x")));

        Assert.Equal(!touches, fixes.TryAdd(Fix.Safe("", Edit(8, 1, "8"), Edit(start, length, "y"))));

        // None of its edits, or all of them.
        Assert.Equal(touches ? 1 : 3, fixes.Edits.Count);
    }

    [Fact]
    public void TwoInsertionsAtOnePlace_Touch()
    {
        var fixes = new FileFixes();

        Assert.True(fixes.TryAdd(Replace(2, 0, "x")));
        Assert.False(fixes.TryAdd(Replace(2, 0, "y")));
    }

    [Theory]
    [InlineData("0123456789", "01x5678y")]
    [InlineData("0123456789 and more", "01x5678y and more")]
    [InlineData("x0123456789", null)]
    [InlineData("01234", null)]
    [InlineData("0123456788", null)]
    public void TextThatHasChanged_IsLeftAsItIs(string text, string? expected)
    {
        var fixes = new FileFixes();
        Assert.True(fixes.TryAdd(Fix.Safe("", Edit(2, 3, "x"), Edit(9, 1, "y"))));

        Assert.Equal(expected, fixes.Apply(text));
    }

    private static Fix Replace(int start, int length, string text) => Fix.Safe("", Edit(start, length, text));

    private static TextEdit Edit(int start, int length, string text) => new(new SourceSpan(File, start, length), text);
}
