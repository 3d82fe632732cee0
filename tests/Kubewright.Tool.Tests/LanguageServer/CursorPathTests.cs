using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Testing;
using Kubewright.Tool.LanguageServer.Cursor;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>The path of a cursor, by lines and indents, is the one that YAML has, in whole texts and in those that are being typed.</summary>
public sealed class CursorPathTests
{
    public static TheoryData<string> Samples =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "samples"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFolder.Root, path))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("a: $$b", "Value a")]
    [InlineData("a:$$", "Value a")]
    [InlineData("a:\n  b: c\n  $$", "Key a/")]
    [InlineData("a:\n  b: c\n$$", "Key ")]
    [InlineData("a:\n- $$", "Item a/-/")]
    [InlineData("a:\n-$$", "Item a/-/")]
    [InlineData("a:\n- b: c\n  $$", "Key a/-/")]
    [InlineData("a:\n- b: c\n- d$$", "Item a/-/")]
    [InlineData("a:\n- - b: $$", "Value a/-/-/b")]
    [InlineData("a: {b: {c: $$}}", "Value a/b/c")]
    [InlineData("a: {b: [x, $$]}", "Item a/b/")]
    [InlineData("a: {b: c, $$}", "Key a/")]
    [InlineData("a: {b: $$\nd: e", "Value a/b")]
    [InlineData("a: {b: c\nd: $$e", "Value d")]
    [InlineData("{\"a\": {\"b\": \"$$\"}}", "Value a/b")]
    [InlineData("a: |\n  x: $$\nb: c", "None")]
    [InlineData("a: |\n  x: y\nb: $$c", "Value b")]
    [InlineData("a: b # $$", "None")]
    [InlineData("a: \"x # $$y\"", "Value a")]
    [InlineData("a: \"x\n  y: z\"\nb: $$", "Value b")]
    [InlineData("a: b\n---\nc: $$", "Value c")]
    [InlineData("a: b\n--$$-\nc: d", "None")]
    [InlineData("\"a b\": $$", "Value a b")]
    [InlineData("a:\r\n  b: $$\r\n", "Value a/b")]
    [InlineData("a: [[[[$$", "Item a/-/-/-/")]
    [InlineData("", "Key ")]
    public void At(string marked, string expected)
    {
        var text = MarkedText.Parse(marked.Contains("$$", StringComparison.Ordinal) ? marked : "$$" + marked);
        var offset = new SourceFile("", text.Text).GetOffset(new LinePosition(text.Cursor.Line, text.Cursor.Character));
        var path = CursorPath.At(text.Text, offset);

        Assert.Equal(expected, path.Place == CursorPlace.None
            ? "None"
            : $"{path.Place} {string.Concat(path.Holder.Steps.Select(step => (step ?? "-") + "/"))}{path.Key}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void PathOfEachValue_IsWhatYamlSays(string sample)
    {
        var file = new SourceFile(sample, File.ReadAllText(Path.Combine(RepositoryFolder.Root, sample)));
        foreach (var document in YamlReader.Read(file).Where(document => document is { Root: not null, IsMixture: false }))
        {
            foreach (var (node, steps) in ValuesOf(document.Root!, []))
            {
                if (node.Span.Length > 0 && node is YamlScalar { Style: not (YamlScalarStyle.Literal or YamlScalarStyle.Folded) })
                {
                    var path = CursorPath.At(file.Text, node.Span.Start);
                    Assert.Equal(string.Join('/', steps).TrimEnd('/'),
                        string.Join('/', path.Place == CursorPlace.Item ? path.Holder.Steps : [.. path.Holder.Steps, path.Key]).TrimEnd('/'));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void PathWhileTyping_IsThatOfTheFinishedText(string sample)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFolder.Root, sample));
        for (var i = 1; i <= text.Length; i++)
        {
            var typed = CursorPath.At(text[..i], i);
            var finished = CursorPath.At(text, i);
            if (!char.IsWhiteSpace(text[i - 1]) && finished.Place is CursorPlace.Key or CursorPlace.Value && typed.Place != CursorPlace.None)
            {
                Assert.Equal(string.Join('/', finished.Holder.Steps), string.Join('/', typed.Holder.Steps));
            }
        }
    }

    [Fact]
    public void AnyText_HasAPathEverywhere()
    {
        var random = new Random(1);
        const string characters = "ab:-  \n\n{}[],\"'#|>\t\r&*!%@`-:";
        for (var run = 0; run < 3000; run++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => characters[random.Next(characters.Length)])]);
            for (var i = 0; i <= text.Length; i++)
            {
                var path = CursorPath.At(text, i);
                Assert.InRange(path.WordStart, 0, path.WordEnd);
                Assert.InRange(path.WordEnd, path.WordStart, text.Length);
                Assert.True(path.WordStart <= i && i <= path.WordEnd, $"{text} at {i}");
                Assert.DoesNotContain('\n', text[path.WordStart..path.WordEnd]);
                SchemaSpot.Of(path);
            }
        }
    }

    [Fact]
    public void DeepCollections_EndNothing() => CursorPath.At("a: " + new string('[', 100_000), 50_000);

    private static IEnumerable<(YamlNode Node, List<string> Steps)> ValuesOf(YamlNode node, List<string> steps) => node switch
    {
        YamlMapping mapping => mapping.Entries.Where(entry => !entry.Merged).SelectMany(entry => ValuesOf(entry.Value, [.. steps, entry.Key.Value])),
        YamlSequence sequence => sequence.Items.SelectMany(item => ValuesOf(item, [.. steps, ""])),
        _ => [(node, steps)],
    };
}
