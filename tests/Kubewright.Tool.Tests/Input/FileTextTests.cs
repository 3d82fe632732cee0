using System.Text;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.Tests.Input;

public class FileTextTests
{
    private const string Text = "name: café\r\n# 日本\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16BE", true }, { "utf-32", true }, { "utf-32BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Bytes_AreDecodedAndEncodedBack(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = hasMark ? [.. encoding.Preamble, .. encoding.GetBytes(Text)] : encoding.GetBytes(Text);

        var read = FileText.Decode(bytes);

        Assert.Equal(Text, read.Text);
        Assert.Equal(hasMark, read.HasByteOrderMark);
        Assert.True(read.IsExact);
        Assert.Equal(bytes, read.Encode(read.Text));
    }

    [Fact]
    public void BytesThatAreNoUtf8_CostOnlyThemselves()
    {
        var read = FileText.Decode([(byte)'a', 0xE9, (byte)'b']);

        Assert.Equal("a\uFFFDb", read.Text);
        Assert.False(read.IsExact);
    }

    [Fact]
    public void Nothing_IsTheEmptyText() => Assert.Equal("", FileText.Decode([]).Text);
}
