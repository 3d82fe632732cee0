using Kubewright.Tool.Output;

namespace Kubewright.Tool.Tests.Output;

public class UnifiedDiffTests
{
    [Fact]
    public void ChangedLine_HasThreeLinesAroundIt() => Verify(
        Numbers(1, 9), Numbers(1, 9).Replace("5", "five", StringComparison.Ordinal),
        "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8");

    [Fact]
    public void InsertedLine_ShiftsWhatFollows() => Verify(
        Numbers(1, 20),
        "0\n" + Numbers(1, 20).Replace("20\n", "twenty\n", StringComparison.Ordinal),
        "@@ -1,3 +1,4 @@", "+0", " 1", " 2", " 3",
        "@@ -17,4 +18,4 @@", " 17", " 18", " 19", "-20", "+twenty");

    [Fact]
    public void ChangesNearEachOther_ShareAHunk() => Verify(
        Numbers(1, 9), Numbers(1, 9).Replace("1", "one", StringComparison.Ordinal).Replace("8", "eight", StringComparison.Ordinal),
        "@@ -1,9 +1,9 @@", "-1", "+one", " 2", " 3", " 4", " 5", " 6", " 7", "-8", "+eight", " 9");

    [Fact]
    public void MissingLineEnd_IsMarked() => Verify(
        "a: 1", "a: 2\n",
        "@@ -1 +1 @@", "-a: 1", "\\ No newline at end of file", "+a: 2");

    [Fact]
    public void EmptiedFile_HasNoLines() => Verify("a: 1\n", "", "@@ -1 +0,0 @@", "-a: 1");

    [Fact]
    public void FilledFile_HadNoLines() => Verify("", "a: 1\n", "@@ -0,0 +1 @@", "+a: 1");

    [Fact]
    public void MovedLine_IsDeletedAndInserted() => Verify(
        "a\nb\nc\n", "b\nc\na\n",
        "@@ -1,3 +1,3 @@", "-a", " b", " c", "+a");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lines_GiveBothTexts(int seed)
    {
        // The seed makes the texts, so that a failure can be repeated.
        var random = new Random(seed);
        var before = Enumerable.Range(0, 300).Select(_ => $"{random.Next(20)}\n").ToArray();
        var after = before.Where(_ => random.Next(5) > 0).SelectMany(line => random.Next(5) > 0 ? [line] : new[] { line, "new\n" }).ToArray();

        var lines = LineDiff.Compare(before, after);

        Assert.Equal(before, lines.Where(line => line.Sign != '+').Select(line => line.Line));
        Assert.Equal(after, lines.Where(line => line.Sign != '-').Select(line => line.Line));
    }

    [Fact]
    public void TooManyDifferences_ReplaceTheWholeMiddle()
    {
        string[] before = ["same", .. Enumerable.Range(0, 3000).Select(i => $"a{i}")];
        string[] after = ["same", .. Enumerable.Range(0, 3000).Select(i => $"b{i}")];

        var lines = LineDiff.Compare(before, after);

        Assert.Equal(6001, lines.Count);
        Assert.Equal((' ', "same"), lines[0]);
    }

    private static string Numbers(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(i => $"{i}\n"));

    private static void Verify(string before, string after, params string[] hunks)
    {
        using var output = new StringWriter();
        UnifiedDiff.Write("k8s/a.yaml", before, after, output);
        Assert.Equal(["--- a/k8s/a.yaml", "+++ b/k8s/a.yaml", .. hunks, ""], output.ToString().Split('\n'));
    }
}
