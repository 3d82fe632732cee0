namespace Kubewright.Core.Application;

/// <summary>The name of an image in the form in which names are compared: without its registry, with and without what is before the last slash.</summary>
internal sealed class NormalizedImageName
{
    private readonly string _whole;
    private readonly string _last;

    public NormalizedImageName(string repository)
    {
        _whole = ImageName.Normalize(repository);
        _last = ImageName.Normalize(ImageName.LastPart(repository));
        Repository = repository;
        Words = new NameWords(ImageName.LastPart(repository));
    }

    /// <summary>The repository, as it is written.</summary>
    public string Repository { get; }

    /// <summary>The words of the last part of the image's name.</summary>
    public NameWords Words { get; }

    /// <summary>Whether a name is the image's apart from what differs by habit.</summary>
    public bool IsNamed(string name) => name.Length > 0 && (IsLike(_whole, name) || IsLike(_last, name));

    /// <summary>The last part of the image's name, normalized.</summary>
    public string Last => _last;

    /// <summary>As if the name were normalized too, but without a text made of it.</summary>
    private static bool IsLike(string normalized, string name)
    {
        var at = 0;
        foreach (var character in name)
        {
            if (!ImageName.Counts(character))
            {
                continue;
            }

            if (at == normalized.Length || normalized[at] != char.ToLowerInvariant(character))
            {
                return false;
            }

            at++;
        }

        return at > 0 && at == normalized.Length;
    }
}
