using Kubewright.Core.Fixes;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Fixes;

public sealed class FixTests
{
    [Theory]
    [InlineData("name: my orders\nspec: 1\n", "name: my-orders\nspec: 1\n")]
    [InlineData("name: 'my orders' # c\nspec: 1\n", "name: 'my-orders' # c\nspec: 1\n")]
    [InlineData("name: \"my orders\"\nspec: 1\n", "name: \"my-orders\"\nspec: 1\n")]
    [InlineData("name: >-\n  my orders\nspec: 1\n", "name: my-orders\nspec: 1\n")]
    [InlineData("name: >-\n  my\n  orders\n\nspec: 1\n", "name: my-orders\n\nspec: 1\n")]
    [InlineData("name: |\n  my orders\nspec: 1\n", "name: my-orders\nspec: 1\n")]
    [InlineData("name: |+ # why\n  my orders\n\n# then\nspec: 1\n", "name: my-orders # why\n\n# then\nspec: 1\n")]
    [InlineData("name: |-\r\n  my orders\r\nspec: 1\r\n", "name: my-orders\r\nspec: 1\r\n")]
    [InlineData("name: |\n  my orders", "name: my-orders")]
    [InlineData("name: &a my orders\nspec: 1\n", "name: &a my-orders\nspec: 1\n")]
    [InlineData("{name: my orders, spec: 1}\n", "{name: my-orders, spec: 1}\n")]
    [InlineData("{\"name\": \"my orders\"}\n", "{\"name\": \"my-orders\"}\n")]
    [InlineData("name: my\n  orders\nspec: 1\n", "name: my-orders\nspec: 1\n")]
    public void Text_IsWrittenInTheMannerOfTheScalar(string text, string expected) => Assert.Equal(expected, Change(text, "my-orders"));

    [Theory]
    [InlineData("name:\nspec: 1\n", "name: my-orders\nspec: 1\n")]
    [InlineData("name: # c\nspec: 1\n", "name: my-orders # c\nspec: 1\n")]
    [InlineData("{name: , spec: 1}\n", "{name: my-orders , spec: 1}\n")]
    public void MissingValue_IsWrittenBehindItsColon(string text, string expected) => Assert.Equal(expected, Change(text, "my-orders"));

    [Theory]
    [InlineData("80")]
    [InlineData("true")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("a,b")]
    [InlineData("[a]")]
    [InlineData("-a")]
    [InlineData("@a")]
    [InlineData("a:")]
    [InlineData(" a")]
    [InlineData("a\"b\\c: d")]
    [InlineData("a\tb")]
    public void TextThatIsNoPlainOne_IsQuoted(string text)
    {
        var changed = Change("name: x\n", text)!;

        var value = Root(changed)["name"] as YamlScalar;
        Assert.Equal((text, YamlScalarStyle.DoubleQuoted), (value?.Value, value!.Style));
    }

    [Theory]
    [InlineData("name: {a: 1}\n")]
    [InlineData("name:\n  a: 1\n")]
    [InlineData("name: [a]\n")]
    [InlineData("name: ${NAME}\n")]
    [InlineData("name: PVC_NAME\n")]
    [InlineData("name: <KSA_NAME>\n")]
    [InlineData("name: ENC[AES256_GCM,data:Yp8=,iv:AbC=,tag:QQ==,type:str]\n")]
    [InlineData("name: !!str x\n")]
    [InlineData("other: x\n")]
    public void WhatIsNoTextOfTheAuthor_IsNotChanged(string text)
    {
        Assert.Null(Fix.ChangeText(Root(text)["name"], "a", FixSafety.Safe));
        Assert.Null(Fix.ChangeValue(Root(text)["name"], "1", FixSafety.Safe));
        Assert.Null(Fix.ChangeSpelling(Root(text)["name"], "a", ["a"]));
    }

    [Theory]
    [InlineData("tcp", "TCP", true)]
    [InlineData("LoadBalncer", "LoadBalancer", true)]
    [InlineData("IPv5", "IPv4", false)]
    [InlineData("Lan", "LoadBalancer", false)]
    public void Spelling_IsSafeWhereNoOtherWordIsAsNear(string written, string meant, bool isSafe) => Assert.Equal(
        isSafe,
        Fix.ChangeSpelling(Root($"name: {written}\n")["name"], meant, ["TCP", "UDP", "LoadBalancer", "IPv4", "IPv6"])!.IsSafe);

    [Fact]
    public void Value_IsWrittenAsItIs()
    {
        var fix = Fix.ChangeValue(Root("name: '80'\n")["name"], "80", FixSafety.Safe);

        Assert.Equal("Change to 80", fix!.Title);
        Assert.Equal("name: 80\n", Apply(fix, "name: '80'\n"));
    }

    private static string? Change(string text, string value) => Apply(Fix.ChangeText(Root(text)["name"], value, FixSafety.Unsafe)!, text);

    private static string? Apply(Fix fix, string text)
    {
        var fixes = new FileFixes();
        Assert.True(fixes.TryAdd(fix));
        return fixes.Apply(text);
    }

    private static YamlMapping Root(string text) => (YamlMapping)YamlReader.Read(new SourceFile("a.yaml", text))[0].Root!;
}
