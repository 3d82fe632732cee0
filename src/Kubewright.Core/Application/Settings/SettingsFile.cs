using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Application.Settings;

/// <summary>An <c>appsettings.json</c> or <c>appsettings.{Environment}.json</c> as configuration reads it: flat keys, in any case.</summary>
public sealed class SettingsFile
{
    private readonly Dictionary<string, YamlScalar> _values = new(StringComparer.OrdinalIgnoreCase);

    private SettingsFile(SourceFile file, bool isRead)
    {
        File = file;
        IsRead = isRead;
        var name = file.Name;
        Environment = name.Length > "appsettings.json".Length ? name.Substring("appsettings.".Length, name.Length - "appsettings..json".Length) : null;
    }

    /// <summary>The file, with spaces in the place of its comments.</summary>
    public SourceFile File { get; }

    /// <summary>The environment that it is for; null for the one that always counts.</summary>
    public string? Environment { get; }

    /// <summary>Whether it could be read; of one that could not nothing is known.</summary>
    public bool IsRead { get; }

    /// <summary>The values by their keys, <c>Kestrel:Endpoints:Http:Url</c>; items of arrays by their index.</summary>
    public IReadOnlyDictionary<string, YamlScalar> Values => _values;

    /// <summary>Whether a file is one by its name.</summary>
    public static bool IsFileName(string name) =>
        name.Equals("appsettings.json", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && name.Length > "appsettings..json".Length);

    /// <summary>A file of which nothing is known.</summary>
    public static SettingsFile Unreadable(SourceFile file) => new(file, false);

    public static SettingsFile Read(SourceFile file, CancellationToken cancellationToken = default)
    {
        // Read without the comments and trailing commas that configuration allows; the copy has the same length, so offsets hold.
        var plain = new SourceFile(file.Path, JsonComments.Blank(file.Text));
        var documents = YamlReader.Read(plain, cancellationToken);
        var root = documents.Length == 1 ? documents[0].Root as YamlMapping : null;
        var settings = new SettingsFile(plain, root is not null);
        if (root is not null)
        {
            settings.Add("", root);
        }

        return settings;
    }

    private void Add(string prefix, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Add(prefix.Length == 0 ? entry.Key.Value : prefix + ":" + entry.Key.Value, entry.Value);
                }

                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    Add(prefix + ":" + i, sequence.Items[i]);
                }

                break;
            case YamlScalar scalar:
                _values[prefix] = scalar;
                break;
        }
    }
}
