using Kubewright.Tests.Reading;

namespace Kubewright.Tests;

/// <summary>How text is written. Which texts YAML readers take for something else: yaml.org/type, go-yaml's resolve.go, YAML 1.2 chapter 10.3.</summary>
public class QuotingTests
{
    // Quoted: at least one reader takes the bare word for a null, a boolean, a number, a date or a key of its own.
    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("NULL")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("on")]
    [InlineData("OFF")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("8080")]
    [InlineData("08")]
    [InlineData("017")]
    [InlineData("0o17")]
    [InlineData("0x1F")]
    [InlineData("0X1f")]
    [InlineData("0b11")]
    [InlineData("1_000")]
    [InlineData("1__0")]
    [InlineData("0x_1F")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("1.5e+3")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("1.0")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData(".")]
    [InlineData("._")]
    [InlineData("-.")]
    [InlineData("e1")]
    [InlineData("E+10")]
    [InlineData(".e5")]
    [InlineData("12:30:45")]
    [InlineData("1:30")]
    [InlineData("190:20:30.15")]
    [InlineData("2024-01-02")]
    [InlineData("2024-01-02T03:04:05Z")]
    [InlineData("2024-1-2 3:04:05.6 +1:00")]
    [InlineData("=")]
    [InlineData("<<")]
    public void Text_that_a_reader_takes_for_another_type_is_quoted(string text) =>
        Assert.Equal("data:\n  key: \"" + text + "\"\n", WrittenAsValue(text));

    // Bare: every reader takes it for the string it is.
    [Theory]
    [InlineData("orders")]
    [InlineData("1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("v1")]
    [InlineData("1e")]
    [InlineData("12e4f3")]
    [InlineData("100m")]
    [InlineData("128Mi")]
    [InlineData("25%")]
    [InlineData("0x")]
    [InlineData("1-2")]
    [InlineData("2024-01")]
    [InlineData("nullable")]
    [InlineData("yEs")]
    [InlineData("_1")]
    [InlineData("e")]
    [InlineData("e1x")]
    [InlineData("http://orders:8080/a?b=c#d")]
    [InlineData("nginx:1.27@sha256:abc")]
    [InlineData("--port=80")]
    [InlineData("-v")]
    [InlineData(":8080")]
    [InlineData("?q")]
    [InlineData("a, b [c] {d}")]
    [InlineData("it's")]
    [InlineData("<none>")]
    [InlineData("$(HOST):$(PORT)")]
    [InlineData("naïve – ✓ 🚀")]
    [InlineData("C:\\temp")]
    public void Text_that_every_reader_takes_for_itself_stays_bare(string text) =>
        Assert.Equal("data:\n  key: " + text + "\n", WrittenAsValue(text));

    // Text that would be syntax.
    [Theory]
    [InlineData(" x", "\" x\"")]
    [InlineData("x ", "\"x \"")]
    [InlineData("-", "\"-\"")]
    [InlineData("- x", "\"- x\"")]
    [InlineData("? x", "\"? x\"")]
    [InlineData(": x", "\": x\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("#b", "\"#b\"")]
    [InlineData("*", "\"*\"")]
    [InlineData("&a", "\"&a\"")]
    [InlineData("!x", "\"!x\"")]
    [InlineData("%x", "\"%x\"")]
    [InlineData("@x", "\"@x\"")]
    [InlineData("`x`", "\"`x`\"")]
    [InlineData("|", "\"|\"")]
    [InlineData("> 5", "\"> 5\"")]
    [InlineData("'x'", "\"'x'\"")]
    [InlineData("[a]", "\"[a]\"")]
    [InlineData("{}", "\"{}\"")]
    [InlineData("---", "\"---\"")]
    [InlineData("...", "\"...\"")]
    [InlineData("""{"a":"it's"}""", """'{"a":"it''s"}'""")]
    [InlineData(@"^\d+: \w", @"'^\d+: \w'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\r\nb", "\"a\\r\\nb\"")]
    [InlineData("\0\u0007\u001b\u007f", "\"\\0\\x07\\x1b\\x7f\"")]
    [InlineData("a\u0085b\u2028c\uFEFF", "\"a\\x85b\\u2028c\\ufeff\"")]
    [InlineData("\n", "\"\\n\"")]
    [InlineData(" a\n \n", "\" a\\n \\n\"")]
    [InlineData("a\n\t\n\n", "\"a\\n\\t\\n\\n\"")]
    public void Text_that_would_be_syntax_is_quoted(string text, string expected) =>
        Assert.Equal("data:\n  key: " + expected + "\n", WrittenAsValue(text));

    [Theory]
    [InlineData("a\nb", "|-\n    a\n    b\n")]
    [InlineData("a\nb\n", "|\n    a\n    b\n")]
    [InlineData("a\n\n", "|+\n    a\n\n")]
    [InlineData("a \n", "|\n    a \n")]
    [InlineData("a\n\nb\n\n\n", "|+\n    a\n\n    b\n\n\n")]
    [InlineData("  a\nb\n", "|2\n      a\n    b\n")]
    [InlineData("\n a\n", "|2\n\n     a\n")]
    [InlineData("\na", "|-\n\n    a\n")]
    [InlineData("\ta\n", "|2\n    \ta\n")]
    [InlineData("a: b # c\n\t- d\n", "|\n    a: b # c\n    \t- d\n")]
    [InlineData("a\n---\nb\n", "|\n    a\n    ---\n    b\n")]
    public void Text_of_several_lines_is_a_literal_block(string text, string expected)
    {
        Assert.Equal("data:\n  key: " + expected, WrittenAsValue(text));
        Assert.Equal(text, ReadBack(text));
    }

    [Theory]
    [InlineData("on", "\"on\"")]
    [InlineData("8080", "\"8080\"")]
    [InlineData("app.kubernetes.io/name", "app.kubernetes.io/name")]
    [InlineData("a b", "a b")]
    [InlineData("a *b", "\"a *b\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void Keys_are_quoted_by_the_same_rules(string key, string expected)
    {
        var map = new ConfigMap("x").Data(key, "v");
        map.Metadata.Remove();

        Assert.Equal("apiVersion: v1\nkind: ConfigMap\ndata:\n  " + expected + ": v\n", map.ToYaml());
    }

    [Fact]
    public void A_key_longer_than_readers_look_ahead_is_written_with_a_question_mark()
    {
        var key = new string('k', 1100);
        var map = new ConfigMap("x").Data(key, "v").Data("next", "w");

        var (root, _) = YamlText.ReadOne(map.ToYaml());

        Assert.True(root.IsEquivalentTo(map.Build().ToTree()));
        Assert.Contains("  ? kkk", map.ToYaml(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1e3", "1.0e+3")]
    [InlineData("1.5E-3", "1.5e-3")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("80", "80")]
    public void Numbers_are_numbers_to_every_reader(string json, string yaml)
    {
        var manifest = Manifest.Parse("{\"number\":" + json + "}");

        Assert.Equal("number: " + yaml + "\n", manifest.ToYaml());
    }

    [Fact]
    public void Empty_collections_and_nulls_are_written_as_such() =>
        Assert.Equal(
            "a: {}\nb: []\nc: null\nd:\n- []\n- {}\n- null\n- - x\n  - - z\n- e: 1\n  f: true\n",
            Manifest.Parse("""{"a":{},"b":[],"c":null,"d":[[],{},null,["x",["z"]],{"e":1,"f":true}]}""").ToYaml());

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var map = new ConfigMap("x").Data("key", "a\uD83Db");

        Assert.Contains("key: \"a\uFFFDb\"\n", map.ToYaml(), StringComparison.Ordinal);
        Assert.Contains("\"key\": \"a\uFFFDb\"", map.ToJson(), StringComparison.Ordinal);
    }

    private static string WrittenAsValue(string text)
    {
        var map = new ConfigMap("x").Data("key", text);
        return new Manifest(new Tree.MappingNode { ["data"] = map.Get("data")! }).ToYaml();
    }

    private static string ReadBack(string text) =>
        ((Tree.ScalarNode)((Tree.MappingNode)((Tree.MappingNode)YamlText.ReadOne(WrittenAsValue(text)).Root)["data"]!)["key"]!).Value;
}
