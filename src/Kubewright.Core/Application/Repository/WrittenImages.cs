namespace Kubewright.Core.Application.Repository;

/// <summary>The images that a text names on lines of their own, <c>image: shop/orders:1.4</c>, without the text being parsed.</summary>
internal static class WrittenImages
{
    /// <summary>The last parts of their repositories: <c>orders</c>.</summary>
    public static IEnumerable<string> In(string text)
    {
        const string Key = "image:";
        for (var at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at + 1, StringComparison.Ordinal))
        {
            var start = at + Key.Length;
            var end = text.IndexOf('\n', start);
            var value = text.Substring(start, (end < 0 ? text.Length : end) - start).Trim().Trim('"', '\'');
            if (value.Length > 0)
            {
                yield return ImageName.LastPart(ImageName.Repository(value));
            }
        }
    }
}
