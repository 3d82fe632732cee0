namespace Kubewright.Core.Application;

/// <summary>Determines which names an image's is like: apart from its registry, and from what is before the last slash or not.</summary>
internal sealed class ImageLikeness
{
    private readonly string _whole;
    private readonly string _last;

    public ImageLikeness(string repository)
    {
        _whole = ImageName.Squeeze(repository);
        _last = ImageName.Squeeze(ImageName.LastPart(repository));
        Repository = repository;
        Words = new NameWords(ImageName.LastPart(repository));
    }

    /// <summary>The repository, as it is written.</summary>
    public string Repository { get; }

    /// <summary>The words of the last part of the image's name.</summary>
    public NameWords Words { get; }

    /// <summary>Whether a name is the image's apart from what differs by habit.</summary>
    public bool IsNamed(string name) => name.Length > 0 && (IsLike(_whole, name) || IsLike(_last, name));

    /// <summary>The last part of the image's name, squeezed.</summary>
    public string Last => _last;

    /// <summary>As if the name were squeezed, too, but without making a text of it.</summary>
    private static bool IsLike(string squeezed, string name)
    {
        var at = 0;
        foreach (var character in name)
        {
            if (!ImageName.Counts(character))
            {
                continue;
            }

            if (at == squeezed.Length || squeezed[at] != char.ToLowerInvariant(character))
            {
                return false;
            }

            at++;
        }

        return at > 0 && at == squeezed.Length;
    }
}
