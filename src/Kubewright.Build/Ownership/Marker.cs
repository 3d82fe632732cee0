using System.Collections.Immutable;
using System.Text;
using Kubewright.Tree;
using Kubewright.Writing;

namespace Kubewright.Build.Ownership;

/// <summary>
/// What one writer owns in a folder. It is kept in the folder itself, in <c>.kubewright</c>, so that everybody who writes there knows, whatever became of
/// their <c>obj</c> folders. Its name ends with what kubectl does not read.
/// </summary>
/// <param name="Writer">Whose it is.</param>
/// <param name="Folders">The folders that the writer has created, as seen from the folder; <c>.</c> is the folder itself.</param>
/// <param name="Files">The files, by their paths below the folder, with '/' between their parts.</param>
internal sealed record Marker(Writer Writer, IReadOnlyList<string> Folders, ImmutableSortedDictionary<string, OwnedFile> Files)
{
    /// <summary>The folder of the markers, below the folder that they speak of.</summary>
    public const string Folder = ".kubewright";

    public const string Extension = ".written";

    private const string Comment = "The manifests of the folder above that this project writes at build. Kubewright changes and deletes no others.";

    public static Marker Empty(Writer writer) => new(writer, [], ImmutableSortedDictionary.Create<string, OwnedFile>(StringComparer.Ordinal));

    public static string PathOf(Writer writer) => Folder + "/" + writer.FileName + Extension;

    public byte[] ToBytes()
    {
        var files = new MappingNode();
        foreach (var file in Files)
        {
            var entry = new MappingNode { ["sha256"] = Texts(file.Value.Hashes) };
            if (file.Value.IsFound)
            {
                entry["found"] = ScalarNode.FromBoolean(true);
            }

            entry["objects"] = Texts(file.Value.Objects);
            files[file.Key] = entry;
        }

        var root = new MappingNode
        {
            ["comment"] = ScalarNode.FromText(Comment),
            ["project"] = ScalarNode.FromText(Writer.Project),
            ["framework"] = ScalarNode.FromText(Writer.Framework),
            ["folders"] = Texts(Folders),
            ["files"] = files,
        };
        return Encoding.UTF8.GetBytes(JsonWriter.Write(root, indented: true) + "\n");
    }

    /// <summary>
    /// Reads a marker; null where the bytes are none, so that what it spoke of belongs to nobody and is left alone. Files outside of the folder are never a
    /// project's own, whoever wrote the marker.
    /// </summary>
    public static Marker? Read(byte[] bytes)
    {
        try
        {
            return JsonReader.Read(Encoding.UTF8.GetString(bytes)) is MappingNode root && Text(root["project"]) is { Length: > 0 } project
                && root["files"] is MappingNode files
                ? new Marker(
                    new Writer(project, Text(root["framework"]) ?? ""),
                    [.. Texts(root["folders"]).Where(folder => folder == "." || FolderPath.IsInside(folder))],
                    files.Where(file => FolderPath.IsInside(file.Key)).ToImmutableSortedDictionary(file => file.Key, file => Read(file.Value),
                        StringComparer.Ordinal))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static OwnedFile Read(Node node) => node is MappingNode entry
        ? new OwnedFile(Texts(entry["sha256"]), Text(entry["found"]) == "true", Texts(entry["objects"]))
        : new OwnedFile([], false, []);

    private static SequenceNode Texts(IReadOnlyList<string> texts)
    {
        var sequence = new SequenceNode();
        foreach (var text in texts)
        {
            sequence.Add(ScalarNode.FromText(text));
        }

        return sequence;
    }

    private static IReadOnlyList<string> Texts(Node? node) => node is SequenceNode sequence ? [.. sequence.Select(Text).OfType<string>()] : [];

    private static string? Text(Node? node) => node is ScalarNode scalar ? scalar.Value : null;
}
