using System.Globalization;
using System.Text.Json;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>
/// A robot types at random into the sample shop, with requests of every kind in flight. No request fails, and whenever it rests, what was published is
/// what a fresh check finds. KUBEWRIGHT_KEYSTROKES says how often it types; the figures for 10,000 are in docs/editors.md.
/// </summary>
public sealed class RobotTests
{
    private static readonly int[] Cancelled = [-32800, -32801, -32802];

    private static readonly string[] AboutPlaces =
    [
        "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight", "textDocument/completion",
            "textDocument/prepareRename",
        "textDocument/rename",
    ];

    private static readonly string[] AboutDocuments =
        ["textDocument/documentSymbol", "textDocument/codeLens", "textDocument/foldingRange", "textDocument/documentLink", "textDocument/inlayHint",
            "textDocument/codeAction", "textDocument/diagnostic"];

    private static readonly string[] Pieces =
        ["---\n", "- ", ": ", "{{ .x }}", "|\n", "  ", "kind: Service\n", "\"", "# ", "${X}", "*a", "&a ", "\r\n", "é€😀"];

    private static readonly int Keystrokes = int.Parse(Environment.GetEnvironmentVariable("KUBEWRIGHT_KEYSTROKES") ?? "300", CultureInfo.InvariantCulture);

    [Fact]
    public void Robot_BreaksNothing()
    {
        var random = new Random(7);
        using var folder = Shop();
        var originals = Directory.EnumerateFiles(folder.Path("k8s"))
            .Select(path => "k8s/" + Path.GetFileName(path)).Order(StringComparer.Ordinal).ToDictionary(path => path, folder.Read);
        var texts = originals.ToDictionary(one => one.Key, one => one.Value);
        using var editor = Editor.In(folder);
        foreach (var path in originals.Keys)
        {
            editor.Open(path);
        }

        var inFlight = new List<Task<JsonElement>>();
        var memory = new List<long>();
        var typed = originals.Keys.First();
        for (var key = 1; key <= Keystrokes; key++)
        {
            typed = random.Next(12) == 0 ? originals.Keys.ElementAt(random.Next(originals.Count)) : typed;
            texts[typed] = Type(editor, typed, texts[typed], originals[typed], random);
            for (var i = random.Next(4); i >= 0; i--)
            {
                inFlight.Add(AskSomething(editor, typed, texts[typed], random));
                if (random.Next(5) == 0)
                {
                    editor.Tell("$/cancelRequest", new { id = editor.LastId });
                }
            }

            if (key % 50 == 0)
            {
                Rest(editor, inFlight, texts);
                memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        if (memory.Count >= 100)
        {
            var (early, late) = (memory.Skip(10).Take(20).Average(), memory.TakeLast(20).Average());
            Assert.True(late < early * 1.25 + 2_000_000, string.Create(CultureInfo.InvariantCulture, $"{early / 1e6:0.0} MB became {late / 1e6:0.0} MB"));
        }
    }

    private static string Type(Editor editor, string path, string text, string original, Random random)
    {
        if (random.Next(40) == 0 || text.Length > original.Length + 400)
        {
            editor.Change(path, original);
            return original;
        }

        var start = random.Next(text.Length + 1);
        var end = random.Next(3) == 0 ? Math.Min(text.Length, start + random.Next(12)) : start;
        var inserted = random.Next(6) switch
        {
            0 => "\n",
            1 => Pieces[random.Next(Pieces.Length)],
            2 => "",
            _ => ((char)random.Next(32, 127)).ToString(),
        };
        editor.Change(path, MarkedText.PositionOf(text[..start]), MarkedText.PositionOf(text[..end]), inserted);
        return text[..start] + inserted + text[end..];
    }

    private static Task<JsonElement> AskSomething(Editor editor, string path, string text, Random random)
    {
        var document = new { uri = editor.UriOf(path) };
        var position = Editor.Position(MarkedText.PositionOf(text[..random.Next(text.Length + 1)]));
        if (random.Next(20) == 0)
        {
            return editor.Begin("workspace/symbol", new { query = "s" });
        }

        return random.Next(3) == 0
            ? editor.Begin(AboutDocuments[random.Next(AboutDocuments.Length)],
                new { textDocument = document, range = new { start = Editor.Position((0, 0)), end = position }, context = new { } })
            : editor.Begin(AboutPlaces[random.Next(AboutPlaces.Length)],
                new { textDocument = document, position, newName = "renamed", context = new { includeDeclaration = true } });
    }

    private static void Rest(Editor editor, List<Task<JsonElement>> inFlight, Dictionary<string, string> texts)
    {
        foreach (var answer in inFlight.Select(Editor.Wait))
        {
            // -32803: what was asked to be renamed is not a name.
            Assert.True(
                !answer.TryGetProperty("error", out var error)
                    || Cancelled.Contains(error.GetProperty("code").GetInt32())
                    || error.GetProperty("code").GetInt32() == -32803,
                error.ToString());
        }

        inFlight.Clear();
        using var fresh = new ToolFolder();
        foreach (var (path, text) in texts)
        {
            fresh.Write(path, text);
        }

        var expected = fresh.Run("check", "--format", "json", ".").Findings().Order(StringComparer.Ordinal).ToList();
        Assert.True(
            Editor.Until(() => Published(editor, texts.Keys).SequenceEqual(expected)),
            $"{string.Join('\n', Published(editor, texts.Keys))}\ninstead of\n{string.Join('\n', expected)}");
    }

    private static IEnumerable<string> Published(Editor editor, IEnumerable<string> paths) =>
        paths
            .SelectMany(path =>
                editor.Diagnostics(path)
                    .Select(text =>
                        text.Split(' ', ':') is [var line, var column, var id] ? $"{path}({line},{column}) {id}" : text)).Order(StringComparer.Ordinal);

    internal static ToolFolder Shop()
    {
        var folder = new ToolFolder();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "samples/Shop/k8s")))
        {
            folder.Write("k8s/" + Path.GetFileName(path), File.ReadAllBytes(path));
        }

        return folder;
    }
}
