using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

public class JsonTests
{
    [Fact]
    public void Objects_AreReadWithTheirSpans()
    {
        var root = Parsed.Mapping("\uFEFF{\n  \"kind\": \"Service\",\n\t\"v\": [80, -1.5e2, true, null, \"a\\u00e9\\/\\n\", {}, []]\n}\n");
        var items = ((YamlSequence)root["v"]!).Items;

        Assert.Equal("\"Service\"", root["kind"]!.Span.Text);
        Assert.Equal(["80", "-1.5e2", "true", "null", "\"a\\u00e9\\/\\n\"", "{}", "[]"], items.Select(i => i.Span.Text));
        Assert.Equal("a\u00e9/\n", ((YamlScalar)items[4]).Value);
        Assert.Equal(
            [YamlScalarType.Integer, YamlScalarType.Float, YamlScalarType.Boolean, YamlScalarType.Null, YamlScalarType.String],
            items.OfType<YamlScalar>().Select(s => s.Type));
    }

    [Fact]
    public void SeveralObjects_AreSeveralDocuments()
    {
        var documents = Parsed.Documents("{\"a\": 1}{\"a\": 2}\n{\"a\": 3}\n");

        Assert.Equal(["{\"a\": 1}", "{\"a\": 2}", "{\"a\": 3}"], documents.Select(d => d.Span.Text));
        Assert.All(documents, d => Assert.Equal(YamlDocumentState.Read, d.State));
    }

    [Fact]
    public void YamlMayFollowOneObject()
    {
        var documents = Parsed.Documents("{\"a\": 1}\n---\na: 2\n---\na: 3\n");

        Assert.Equal(["1", "2", "3"], documents.Select(d => ((YamlScalar)((YamlMapping)d.Root!)["a"]!).Value));
    }

    [Fact]
    public void FlowMappingWithUnquotedKeys_IsReadAsYaml() => Assert.Equal("Service", ((YamlScalar)Parsed.Mapping("{kind: Service, v: [a]}\n")["kind"]!).Value);

    [Theory]
    [InlineData("{\n  // comment\n  \"a\": 1\n}\n")]
    [InlineData("{\"a\": 1 \"b\": 2}\n")]
    [InlineData("{\"a\": 1\n")]
    [InlineData("{\"a\": \"b\n")]
    public void WhatIsNeitherJsonNorYaml_IsBroken(string text) =>
        Assert.Equal(YamlDocumentState.Broken, Assert.Single(Parsed.Documents(text)).State);

    [Fact]
    public void GarbageBehindTwoObjects_IsABrokenDocument()
    {
        var documents = Parsed.Documents("{} {} x: 1");

        Assert.Equal([YamlDocumentState.Read, YamlDocumentState.Read, YamlDocumentState.Broken], documents.Select(d => d.State));
    }

    [Fact]
    public void DuplicateNames_AreReported()
    {
        var problem = Parsed.Problem("{\"a\": 1, \"<<\": {}, \"a\": 2}", YamlDocumentState.Read);

        Assert.Equal(YamlProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal(19, problem.Span.Start);
    }

    [Fact]
    public void SurrogatePairs_AreJoined() => Assert.Equal("😀", ((YamlScalar)Parsed.Mapping("{\"v\": \"\\ud83d\\ude00\"}")["v"]!).Value);
}
