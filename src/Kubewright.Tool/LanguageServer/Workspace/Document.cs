using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Secrets;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>A manifest as it is on disk or, where it is open, in the editor. Immutable; read when somebody first asks what it holds.</summary>
internal sealed class Document
{
    private readonly Lazy<ManifestInput> _input;

    /// <param name="path">The full path.</param>
    /// <param name="uri">The URI, as the client wrote it where it did.</param>
    /// <param name="version">The version of the open text; null for a file on disk.</param>
    /// <param name="source">Its text, under the path that findings print.</param>
    public Document(string path, string uri, int? version, SourceFile source)
        : this(path, uri, version, source, new Lazy<ManifestInput>(() => new ManifestInput(ManifestReader.Read(source))))
    {
    }

    private Document(string path, string uri, int? version, SourceFile source, Lazy<ManifestInput> input)
    {
        FullPath = path;
        Uri = uri;
        Version = version;
        Source = source;
        _input = input;
    }

    public string FullPath { get; }

    public string Uri { get; }

    /// <summary>The version of the open text; null for a file on disk.</summary>
    public int? Version { get; }

    public bool IsOpen => Version is not null;

    public SourceFile Source { get; }

    public ManifestFile Manifest => _input.Value.File;

    public ManifestInput Input => _input.Value;

    /// <summary>Whether it takes part in the check: a JSON file of another program does not.</summary>
    public bool IsManifest => !ManifestLoader.IsOtherJson(Manifest);

    /// <summary>What of it nothing may quote.</summary>
    public SecretText Secrets => SecretReader.Of(Manifest);

    /// <summary>A file that was read already.</summary>
    public static Document Of(LoadedFile file) => new(
        file.Source.FullPath,
        DocumentUri.FromPath(file.Source.FullPath),
        null,
        file.Manifest.File,
        new Lazy<ManifestInput>(new ManifestInput(file.Manifest)));

    /// <summary>The same text opened, closed or at another version: what was read of it stays.</summary>
    public Document As(string uri, int? version) => new(FullPath, uri, version, Source, _input);

    public int OffsetOf(Position position) => Source.GetOffset(new LinePosition(position.Line, position.Character));

    public Location LocationOf(SourceSpan span) => new(Uri, Places.RangeOf(span));
}
