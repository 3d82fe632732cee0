using System.Collections.Immutable;
using Kubewright.Tool.Input;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>Reads manifests from disk for the server, as the tool's commands do.</summary>
/// <param name="log">Takes a sentence about each file that cannot be read.</param>
internal sealed class DiskManifests(Action<string> log)
{
    /// <summary>All manifests below a folder, in the order of <see cref="PathOrder"/>.</summary>
    public ImmutableArray<Document> ReadAll(string folder) => Read([folder], folder);

    /// <summary>The manifests in a folder, those below it left aside.</summary>
    public ImmutableArray<Document> ReadBeside(string folder) =>
        Directory.Exists(folder)
            ? Read(Directory.EnumerateFiles(folder).Where(path => ManifestNames.IsManifestFile(Path.GetFileName(path))).Order(StringComparer.Ordinal), folder)
            : [];

    /// <summary>One file; null where it is not there or cannot be read.</summary>
    public Document? Read(string path, Root root) =>
        File.Exists(path) && Read([path], root.Folder) is [var document] ? document : null;

    private ImmutableArray<Document> Read(IEnumerable<string> paths, string folder)
    {
        using var error = new StringWriter();
        using var terminal = new Terminal { Output = TextWriter.Null, Error = error, Input = Stream.Null, CurrentDirectory = folder };
        var documents = ManifestLoader.Load(paths, terminal).Files.Select(Document.Of).ToImmutableArray();
        foreach (var sentence in error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            log(sentence);
        }

        return documents;
    }
}
