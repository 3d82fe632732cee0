using System.Collections.Immutable;

namespace Kubewright.Analyzers.Attributes.Writing;

/// <summary>Pairs that arguments write as texts: <c>key=value</c>.</summary>
internal static class TextPairs
{
    /// <summary>The pairs; a text without the sign is a key with an empty value.</summary>
    public static List<(DescribedValue Key, DescribedValue Value)> Of(ImmutableArray<DescribedValue> texts) => [.. texts.Select(text => Split(text, '='))];

    /// <summary>The parts before and after a sign.</summary>
    public static (DescribedValue Key, DescribedValue Value) Split(DescribedValue text, char sign)
    {
        var at = text.Text.IndexOf(sign);
        return at < 0 ? (text, text with { Text = "" }) : (text with { Text = text.Text.Substring(0, at) }, text with { Text = text.Text.Substring(at + 1) });
    }
}
