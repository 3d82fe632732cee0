namespace Kubewright.Analyzers.Attributes;

/// <summary>What a <c>[Mount]</c> mounts: its volume's name, and where the volume's files come from.</summary>
internal sealed class DescribedMount
{
    /// <summary>The sources that a mount can name, the one that counts first. Without any it is an empty directory.</summary>
    private static readonly string[] SourceNames = ["ConfigMap", "Secret", "Claim", "Storage", "HostPath", "Csi", "Projected"];

    private const int LongestName = 63;

    public DescribedMount(DescribedAttribute attribute)
    {
        Attribute = attribute;
        Sources = [.. SourceNames.Select(name => attribute.Text(name) ?? attribute.Texts(name).FirstOrDefault()).OfType<DescribedValue>()];
        Volume = attribute.Text("Name") ?? NameAfter(Source) ?? new DescribedValue(Label(attribute.Text("Path")?.Text ?? ""), false, attribute, "Path");
    }

    public DescribedAttribute Attribute { get; }

    /// <summary>The sources that it names; only the first counts.</summary>
    public IReadOnlyList<DescribedValue> Sources { get; }

    /// <summary>Where the files come from; null for a directory that is empty at first.</summary>
    public DescribedValue? Source => Sources.Count > 0 ? Sources[0] : null;

    /// <summary>The name of the volume.</summary>
    public DescribedValue Volume { get; }

    /// <summary>Whether each pod of a StatefulSet claims it for itself.</summary>
    public bool IsStorage => Source?.Argument == "Storage";

    private static DescribedValue? NameAfter(DescribedValue? source) => source is null || source.Argument is "Storage" or "Csi" or "Projected"
        ? null
        : source with { Text = Label(source.Argument.ToLowerInvariant() + "-" + source.Text) };

    /// <summary>A text as a DNS label: lower-case letters, digits, and hyphens between them.</summary>
    private static string Label(string text)
    {
        var letters = text.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : '-').ToArray();
        var label = new string(letters).Trim('-');
        return label.Length == 0 ? "root" : label.Length <= LongestName ? label : label.Substring(0, LongestName).TrimEnd('-');
    }
}
