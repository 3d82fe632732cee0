namespace Kubewright.Tests;

/// <summary>JSON by RFC 8259.</summary>
public class JsonTests
{
    [Theory]
    [InlineData("""{"a":"\u00e9\ud83d\ude80\n\"\\\/\b\f\r\t"}""", "a", "é🚀\n\"\\/\b\f\r\t")]
    [InlineData(""" { "a" : "b" } """, "a", "b")]
    public void Text_is_read(string json, string key, string expected) =>
        Assert.Equal(expected, ((Tree.ScalarNode)Manifest.Parse(json).ToTree()[key]!).Value);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{a:1}")]
    [InlineData("{'a':1}")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":[1,]}""")]
    [InlineData("""{"a":01}""")]
    [InlineData("""{"a":+1}""")]
    [InlineData("""{"a":.5}""")]
    [InlineData("""{"a":1.}""")]
    [InlineData("""{"a":1e}""")]
    [InlineData("""{"a":NaN}""")]
    [InlineData("""{"a":tru}""")]
    [InlineData("""{"a":"\x"}""")]
    [InlineData("""{"a":"\u12g4"}""")]
    [InlineData("{\"a\":\"\n\"}")]
    [InlineData("{\"a\":\"")]
    [InlineData("// comment\n{}")]
    public void What_is_no_JSON_object_is_refused(string json) => Assert.Throws<FormatException>(() => Manifest.Parse(json));

    [Fact]
    public void The_message_says_where()
    {
        var exception = Assert.Throws<FormatException>(() => Manifest.Parse("""{"a" 1}"""));

        Assert.Equal("The JSON is not valid at character 5: expected ':', found '1'.", exception.Message);
    }

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Throws<FormatException>(() => Manifest.Parse("{\"a\":" + new string('[', 100_000)));

    [Fact]
    public void Of_duplicate_keys_the_last_counts() =>
        Assert.Equal("a: 2\n", Manifest.Parse("""{"a":1,"a":2}""").ToYaml());

    [Fact]
    public void The_order_of_fields_is_kept_and_meaning_does_not_depend_on_it()
    {
        var left = Manifest.Parse("""{"b":1,"a":[1,2],"c":1.0}""");
        var right = Manifest.Parse("""{"a":[1,2],"c":1,"b":1}""");

        Assert.Equal("b: 1\na:\n- 1\n- 2\nc: 1.0\n", left.ToYaml());
        Assert.True(left.IsEquivalentTo(right));
        Assert.False(left.IsEquivalentTo(Manifest.Parse("""{"a":[2,1],"c":1,"b":1}""")));
        Assert.False(left.IsEquivalentTo(Manifest.Parse("""{"a":[1,2],"c":1,"b":"1"}""")));
    }

    [Theory]
    [InlineData("1e3", "1000.0", true)]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("1e400", "1e400", true)]
    [InlineData("-0", "0", true)]
    public void Numbers_mean_the_same_where_their_values_are_equal(string left, string right, bool same) =>
        Assert.Equal(same, Manifest.Parse("{\"a\":" + left + "}").IsEquivalentTo(Manifest.Parse("{\"a\":" + right + "}")));

    [Fact]
    public void JSON_is_indented_and_ends_lines_alike_everywhere() =>
        Assert.Equal(
            "{\n  \"a\": [\n    1,\n    \"x\"\n  ],\n  \"b\": {},\n  \"c\": []\n}",
            Manifest.Parse("""{"a":[1,"x"],"b":{},"c":[]}""").ToJson());

    [Fact]
    public void A_mapping_of_many_entries_stays_ordered_while_entries_come_and_go()
    {
        var map = new ConfigMap("x");
        for (var i = 0; i < 40; i++)
        {
            _ = map.Data("k" + i, "v");
        }

        _ = map.Data.Remove("k3");
        _ = map.Data("k20", "w").Data("k3", "again");

        Assert.Equal(40, map.Data.Count);
        Assert.Equal("k3", map.Data.Keys.Last());
        Assert.Equal("k20", map.Data.Keys.ElementAt(19));
        Assert.Equal("w", map.Data["k20"]);
        var exception = Assert.Throws<KeyNotFoundException>(() => new ConfigMap("y").Data("a", "b").Data["c"]);
        Assert.Equal("There is no 'c'. Keys: a.", exception.Message);
    }
}
