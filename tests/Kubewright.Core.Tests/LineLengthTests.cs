using Kubewright.Testing;

namespace Kubewright.Core.Tests;

/// <summary>Lines are at most 160 characters long, so that two files stand beside each other on a screen.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 160;

    [Theory]
    [InlineData("src")]
    [InlineData("samples")]
    public void Lines_AreNotTooLong(string folder) =>
        Assert.Empty(
            from path in RepositoryFolder.Files(folder, "*.cs")
            from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
            where line.Text.Length > Longest
            select $"{path}({line.Number}): {line.Text.Length} characters");
}
