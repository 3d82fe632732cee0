using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Tool.Commands;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Tests.Output;

/// <summary>On a screen, lines break between words and what takes long is shown; elsewhere, nothing of it.</summary>
public sealed partial class ScreenTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(50)]
    public void Report_BreaksBetweenWords(int width)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService).Write("kubewright.yaml", "severities: []\n");
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var terminal = new Terminal
        {
            Output = output,
            Error = TextWriter.Null,
            Input = Stream.Null,
            CurrentDirectory = folder.Path(""),
            IsScreen = true,
            Width = width,
        };

        KubewrightCommand.Run(["check", "k8s"], terminal);

        var text = Colour().Replace(output.ToString(), "");
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= width, line));
        Assert.Contains("no port of that name; did you mean 'http'?", Spaces().Replace(text, " "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, "one two three four", 4, "one two\n    three four")]
    [InlineData(38, "one two", 4, "\n    one two")]
    [InlineData(0, "averyveryverylongwordthatbreaksnowhereatall", 4, "averyveryverylongwordthatbreaksnowhereatall")]
    [InlineData(0, "short", 4, "short")]
    public void Text_GoesOnInALine(int column, string text, int indent, string expected) => Assert.Equal(expected, WrappedText.After(column, text, indent, 40));

    [Fact]
    public void Text_IsAsItIs_WhereThereIsNoScreen() => Assert.Equal(new string('a', 50) + " b", WrappedText.After(70, new string('a', 50) + " b", 4, null));

    [Fact]
    public void Progress_IsShownAndTakenBack()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var progress = new ProgressLine(TextWriter.Synchronized(error), 20);
        using (progress.Begin("Checking 1,204 files and more", TimeSpan.Zero))
        {
            Assert.True(SpinWait.SpinUntil(() => error.ToString().Length > 0, TimeSpan.FromSeconds(30)));
        }

        Assert.Equal("\r\u001b[KChecking 1,204 file\r\u001b[K", error.ToString());
    }

    [Fact]
    public void Progress_IsQuiet_OfWhatIsShort_AndWhereThereIsNoScreen()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        new ProgressLine(error, 80).Begin("Checking 2 files")!.Dispose();

        Assert.Equal("", error.ToString());
        Assert.Null(new ProgressLine(null, 80).Begin("Checking 2 files", TimeSpan.Zero));
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
