using System.Runtime.CompilerServices;
using Xunit;

namespace Kubewright.Testing;

/// <summary>
/// Text that a test expects, kept in a file beside it. Run the tests with KUBEWRIGHT_UPDATE_BASELINES=1 to write the files anew, and read
/// what changed in them before committing it.
/// </summary>
public static class Baseline
{
    private const string Update = "KUBEWRIGHT_UPDATE_BASELINES";

    /// <summary>Holds a text against the baseline, exactly, line ends included.</summary>
    /// <param name="path">The baseline's path, relative to the test's source file.</param>
    /// <param name="actual">What the test got.</param>
    /// <param name="testFile">The test's source file.</param>
    public static void Verify(string path, string actual, [CallerFilePath] string testFile = "")
    {
        var file = Path.GetFullPath(path, Path.GetDirectoryName(testFile)!);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        if (!File.Exists(file))
        {
            Assert.Fail($"The baseline {file} does not exist; run the test with {Update}=1 to write it. The text is:\n\n{actual}");
        }

        var expected = File.ReadAllText(file);
        if (expected != actual)
        {
            Assert.Fail($"""
                The text is not that of {file}. {FirstDifference(expected, actual)}
                Where the new text is right, run the test with {Update}=1. It is:

                {actual}
                """);
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} should be\n  {Show(left, line)}\nbut is\n  {Show(right, line)}";
    }

    private static string Show(string[] lines, int line) => line < lines.Length ? lines[line].Replace("\r", "\\r", StringComparison.Ordinal) : "(no line)";
}
