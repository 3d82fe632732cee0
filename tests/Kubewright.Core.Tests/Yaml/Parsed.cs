using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Yaml;

/// <summary>Reads small texts.</summary>
internal static class Parsed
{
    public static IReadOnlyList<YamlDocument> Documents(string text) => YamlReader.Read(new SourceFile("/k8s/manifest.yaml", text));

    /// <summary>The only document, which must be read.</summary>
    public static YamlDocument Document(string text)
    {
        var document = Assert.Single(Documents(text));
        Assert.True(document.State == YamlDocumentState.Read, string.Join(Environment.NewLine, document.Problems.Select(p => p.Message)));
        return document;
    }

    /// <summary>The root mapping of the only document.</summary>
    public static YamlMapping Mapping(string text) => Assert.IsType<YamlMapping>(Document(text).Root);

    /// <summary>The value of the key <c>v</c> in the only document.</summary>
    public static YamlNode Value(string text) => Assert.IsAssignableFrom<YamlNode>(Mapping(text)["v"]);

    /// <summary>The text of the scalar at the key <c>v</c>.</summary>
    public static string Text(string text) => Assert.IsType<YamlScalar>(Value(text)).Value;

    /// <summary>The only problem of the only document, which must be in a state.</summary>
    public static YamlProblem Problem(string text, YamlDocumentState state)
    {
        var document = Assert.Single(Documents(text));
        Assert.Equal(state, document.State);
        return Assert.Single(document.Problems);
    }

    /// <summary>The text without its mark <c>§</c>, and where the mark stood.</summary>
    public static (string Text, int Offset) Marked(string marked) => (marked.Replace("§", ""), marked.IndexOf('§'));
}
