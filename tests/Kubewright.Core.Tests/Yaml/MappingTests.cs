using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

public class MappingTests
{
    [Fact]
    public void DuplicateKeys_AreAllKeptAndTheLastCounts()
    {
        var document = Parsed.Document("spec:\n  a: 1\n  b: 2\n  a: 3\n");
        var spec = (YamlMapping)((YamlMapping)document.Root!)["spec"]!;

        Assert.Equal(["a", "b", "a"], spec.Entries.Select(e => e.Name));
        Assert.Equal([true, false, false], spec.Entries.Select(e => e.IsOverridden));
        Assert.Equal("3", ((YamlScalar)spec["a"]!).Value);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(YamlProblemKind.DuplicateKey, problem.Kind);
        Assert.Equal(3, problem.Span.StartPosition.Line);
        Assert.Equal(spec.Entries[0].Key.Span, problem.Related);
    }

    [Theory]
    [InlineData("on: 1\ntrue: 2\n")]
    [InlineData("16: 1\n0x10: 2\n")]
    [InlineData("a: 1\n\"a\": 2\n")]
    public void KeysThatJsonNamesAlike_AreDuplicates(string text) =>
        Assert.Equal(YamlProblemKind.DuplicateKey, Parsed.Problem(text, YamlDocumentState.Read).Kind);

    [Theory]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n§apiVersion: v1\nkind: Pod\nmetadata:\n  name: b\n", 0)]
    [InlineData("kind: Service\napiVersion: v1\nmetadata: {}\n§kind: Pod\napiVersion: v1\nmetadata: {}\n", 0)]
    [InlineData("metadata: {}\nkind: A\n§metadata: {}\nkind: B\n", 0)]
    public void RepeatedRootOfAnObject_IsAMissingSeparator(string marked, int related)
    {
        var (text, offset) = Parsed.Marked(marked);
        var problem = Parsed.Problem(text, YamlDocumentState.Read);

        Assert.Equal(YamlProblemKind.MissingSeparator, problem.Kind);
        Assert.Equal(offset, problem.Span.Start);
        Assert.Equal(related, problem.Related!.Value.Start);
    }

    [Theory]
    [InlineData("kind: A\nspec: {}\nspec: {}\n")]
    [InlineData("kind: A\nkind: A\nspec: {}\n")]
    public void OneRootKeyTwice_IsADuplicate(string text) =>
        Assert.Equal(YamlProblemKind.DuplicateKey, Parsed.Problem(text, YamlDocumentState.Read).Kind);

    [Fact]
    public void MergeKey_BringsTheEntriesOfAMapping()
    {
        var mapping = (YamlMapping)Parsed.Mapping("a: &a {x: 1, z: 2}\nv:\n  <<: *a\n  z: 3\n")["v"]!;

        Assert.Equal(["x", "z", "z"], mapping.Entries.Select(e => e.Name));
        Assert.Equal([true, true, false], mapping.Entries.Select(e => e.Merged));
        Assert.Equal("1", ((YamlScalar)mapping["x"]!).Value);
        Assert.Equal("3", ((YamlScalar)mapping["z"]!).Value);
    }

    [Fact]
    public void MergeKey_TakesEffectWhereItStands()
    {
        // go-yaml v2: a merge key behind a written key overrides it.
        var mapping = (YamlMapping)Parsed.Mapping("a: &a {x: 1}\nv: {x: 2, <<: *a}\n")["v"]!;

        Assert.Equal("1", ((YamlScalar)mapping["x"]!).Value);
    }

    [Fact]
    public void MergeKeyWithAList_PrefersItsEarlierMappings()
    {
        var mapping = (YamlMapping)Parsed.Mapping("a: &a {x: 1}\nb: &b {x: 2, z: 2}\nv:\n  <<: [*a, *b]\n")["v"]!;

        Assert.Equal("1", ((YamlScalar)mapping["x"]!).Value);
        Assert.Equal("2", ((YamlScalar)mapping["z"]!).Value);
    }

    [Theory]
    [InlineData("v: {<<: a}\n")]
    [InlineData("v: {<<: [a]}\n")]
    [InlineData("a: &a [x]\nv: {<<: *a}\n")]
    public void MergeKeyWithAnythingElse_BreaksTheDocument(string text) => Parsed.Problem(text, YamlDocumentState.Broken);

    [Fact]
    public void QuotedMergeKey_IsAnOrdinaryKey() => Assert.Equal("1", ((YamlScalar)Parsed.Mapping("\"<<\": 1\n")["<<"]!).Value);

    [Fact]
    public void Aliases_AreTheNodeThatTheyName()
    {
        var root = Parsed.Mapping("a: &x\n  b: 1\nv: *x\nw: [*x]\n");

        Assert.Same(root["a"], root["v"]);
        Assert.Same(root["a"], ((YamlSequence)root["w"]!).Items[0]);
    }

    [Fact]
    public void Anchors_EndWithTheirDocument()
    {
        var documents = Parsed.Documents("a: &x 1\n---\nb: *x\n");

        Assert.Equal(YamlDocumentState.Broken, documents[1].State);
    }
}
