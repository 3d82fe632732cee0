using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>How messages call a value that was found.</summary>
internal static class FoundValue
{
    private const int Longest = 40;

    /// <summary>The value in words that continue "but ... is": <c>the number 5</c>, <c>the text "a b"</c>, <c>a list</c>.</summary>
    public static string Words(YamlNode node) => node switch
    {
        YamlSequence => "a list",
        YamlMapping => "a mapping",
        YamlScalar { Type: YamlScalarType.Boolean } scalar => $"the boolean {scalar.Value}",
        YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float } scalar => $"the number {scalar.Value}",
        YamlScalar scalar => $"the text \"{Shorten(scalar.Value)}\"",
        _ => "another value",
    };

    /// <summary>A text on one line and not too long.</summary>
    public static string Shorten(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        return line.Length <= Longest ? line : line.Substring(0, Longest) + "...";
    }
}
