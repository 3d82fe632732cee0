using Kubewright.Testing;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>
/// Each sample manifest, typed key by key beside the others: nothing fails, and no other object shows a finding that neither the text before nor the
/// finished text gives.
/// </summary>
public sealed class TypingTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "samples/Shop/k8s"))
            .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void OtherObjects_ShowNothingThatIsHalfTyped(string name)
    {
        using var folder = RobotTests.Shop();
        var path = "k8s/" + name;
        var text = folder.Read(path);
        var others = Directory.EnumerateFiles(folder.Path("k8s")).Select(file => "k8s/" + Path.GetFileName(file)).Where(file => file != path).ToList();
        var finished = Findings(folder, others);
        folder.Write(path, "");
        using var editor = Editor.In(folder, rest: TimeSpan.FromHours(1));
        editor.Open(path, "");
        foreach (var (start, end) in ObjectsOf(text))
        {
            folder.Write(path, text[..start]);
            var before = Findings(folder, others);
            folder.Write(path, "");

            // What the last object left is taken back a moment later.
            Assert.True(Editor.Until(() => !Published(editor, others).Except(before).Except(finished).Any()), string.Join(", ", Published(editor, others)));
            var step = Math.Max(3, text.Length / 150);
            for (var length = start + 3; length <= end; length = length == end ? end + 1 : Math.Min(end, length + step))
            {
                editor.Change(path, text[..length]);
                editor.At("textDocument/completion", path, MarkedText.PositionOf(text[..length]));
                editor.At("textDocument/hover", path, MarkedText.PositionOf(text[..length]));
                var strange = Published(editor, others).Except(before).Except(finished).ToList();
                Assert.True(strange.Count == 0, $"after {length} characters: {string.Join(", ", strange)}");
            }
        }

        editor.Change(path, text);
        editor.Save(path);
        Assert.True(Editor.Until(() => finished.SetEquals(Published(editor, others))), string.Join(", ", Published(editor, others)));
    }

    /// <summary>The stretches of a text that each hold an object, with the line before it.</summary>
    private static IEnumerable<(int Start, int End)> ObjectsOf(string text)
    {
        var start = 0;
        for (var next = text.IndexOf("\n---", StringComparison.Ordinal); next >= 0; next = text.IndexOf("\n---", start, StringComparison.Ordinal))
        {
            yield return (start, next + 1);
            start = next + 1;
        }

        yield return (start, text.Length);
    }

    private static HashSet<string> Findings(ToolFolder folder, List<string> files) =>
        [.. folder.Run("check", "--format", "json", ".").Findings()
            .Where(finding => files.Exists(file => finding.StartsWith(file + "(", StringComparison.Ordinal)))];

    private static IEnumerable<string> Published(Editor editor, List<string> files) =>
        files
            .SelectMany(path =>
                editor.Diagnostics(path).Select(text => text.Split(' ', ':') is [var line, var column, var id] ? $"{path}({line},{column}) {id}" : text));
}
