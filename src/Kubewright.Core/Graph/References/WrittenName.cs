namespace Kubewright.Core.Graph.References;

/// <summary>The name of a target in the text that a reference writes.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Name">The name.</param>
/// <param name="Namespace">The namespace that is written with it; null where none is.</param>
/// <param name="Start">Where in the text the name begins.</param>
internal readonly record struct WrittenName(string Text, string Name, string? Namespace, int Start)
{
    /// <summary>Reads a text; null where it does not name an object of the cluster.</summary>
    public static WrittenName? Read(NameForm form, string text) => form switch
    {
        NameForm.Qualified => Qualified(text),
        NameForm.Host => Host(text),
        _ => new WrittenName(text, text, null, 0),
    };

    /// <summary>The text with another name in it.</summary>
    public string With(string name) => Text.Substring(0, Start) + name + Text.Substring(Start + Name.Length);

    private static WrittenName? Qualified(string text)
    {
        var slash = text.IndexOf('/');
        var name = text.Substring(slash + 1);
        return name.Length == 0 || slash == 0 || name.IndexOf('/') >= 0 ? null
            : new WrittenName(text, name, slash < 0 || text.StartsWith("./", StringComparison.Ordinal) ? null : text.Substring(0, slash), slash + 1);
    }

    private static WrittenName? Host(string text)
    {
        if (text.IndexOfAny(['*', '/', ':']) >= 0)
        {
            return null;
        }

        var parts = text.Split('.');
        return parts.Length == 1 ? new WrittenName(text, text, null, 0)
            : parts.Length > 2 && parts[2] == "svc" && parts[0].Length > 0 && parts[1].Length > 0 ? new WrittenName(text, parts[0], parts[1], 0)
            : null;
    }
}
