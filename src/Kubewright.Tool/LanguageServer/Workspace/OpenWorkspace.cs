using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Text;
using Kubewright.Tool.Input;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>
/// The folders and documents that an editor has open. What is open counts with the editor's text, everything else as it is on disk. Changed by the
/// thread that reads messages alone; <see cref="Current"/> may be asked from any.
/// </summary>
internal sealed class OpenWorkspace(DiskManifests disk)
{
    private volatile Snapshot _current = new([], null, null);

    public Snapshot Current => _current;

    public CheckOptions Options { get; set; } = CheckOptions.Default;

    /// <summary>Reads the manifests of folders; one that is within another is part of it.</summary>
    public void AddFolders(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(folder => Path.TrimEndingDirectorySeparator(folder)).Distinct().OrderBy(folder => folder.Length))
        {
            if (Directory.Exists(folder) && !_current.Roots.Any(root => root.IsWhole && IsWithin(folder, root.Folder)))
            {
                AddRoot(NewRoot(folder, true, disk.ReadAll(folder)));
            }
        }
    }

    public void RemoveFolders(IEnumerable<string> folders)
    {
        var removed = folders.Select(folder => Path.TrimEndingDirectorySeparator(folder)).ToHashSet(StringComparer.Ordinal);
        _current = _current with { Roots = _current.Roots.RemoveAll(root => removed.Contains(root.Folder)) };
    }

    public void Open(TextDocumentItem item)
    {
        var path = DocumentUri.ToPath(item.Uri);
        if (!IsOurs(path, item.LanguageId))
        {
            return;
        }

        var root = RootFor(path);
        var before = root.Find(path);
        Set(root, before is not null && before.Source.Text == item.Text
            ? before.As(item.Uri, item.Version)
            : Make(root, path, item.Uri, item.Version, item.Text));
    }

    public void Change(DidChangeParams change)
    {
        if (_current.Find(change.TextDocument.Uri) is not var (root, document))
        {
            return;
        }

        var (text, end) = OpenText.Apply(document.Source, change.ContentChanges);
        var edit = new Edit(document.FullPath, Edit.PartAt(text, end));
        if (edit != _current.LastEdit)
        {
            _current = _current with { LastEdit = edit, BeforeObject = _current with { BeforeObject = null } };
        }

        Set(root, Make(root, document.FullPath, document.Uri, change.TextDocument.Version ?? document.Version ?? 0, text));
    }

    /// <summary>A document was saved: nothing is being typed, and what else changed on disk is read where the client does not say it.</summary>
    public void Save(bool rereads)
    {
        StopTyping();
        if (rereads)
        {
            foreach (var root in _current.Roots)
            {
                Replace(root, Reread(root));
            }
        }
    }

    public void Close(string uri)
    {
        if (_current.Find(uri) is not var (root, document))
        {
            return;
        }

        var left = root.Owns(document.FullPath) && disk.Read(document.FullPath, root) is { } onDisk
            ? root.With(onDisk.Source.Text == document.Source.Text ? document.As(onDisk.Uri, null) : onDisk)
            : root.Without(document.FullPath);
        Replace(root, left.IsWhole || left.Documents.Any(one => one.IsOpen) ? left : null);
        StopTyping();
    }

    /// <summary>Reads what changed on disk; of a document that is open, the editor's text counts.</summary>
    public void Refresh(IEnumerable<string> uris)
    {
        foreach (var path in uris.Select(DocumentUri.ToPath))
        {
            if (_current.Roots.FirstOrDefault(root => root.Owns(path)) is not { } root || root.Find(path) is { IsOpen: true })
            {
                continue;
            }

            if (Directory.Exists(path) || !ManifestNames.IsManifestFile(Path.GetFileName(path)))
            {
                Replace(root, Reread(root));
                continue;
            }

            Replace(root, disk.Read(path, root) is { } document ? root.With(document) : root.Without(path));
        }
    }

    private Root Reread(Root root)
    {
        var known = root.Documents.ToDictionary(document => document.FullPath);
        var found = root.IsWhole ? disk.ReadAll(root.Folder) : disk.ReadBeside(root.Folder);
        var documents = found
            .Select(document =>
                known.TryGetValue(document.FullPath, out var before) && (before.IsOpen || before.Source.Text == document.Source.Text) ? before : document)
            .ToList();
        documents.AddRange(root.Documents.Where(document => document.IsOpen && !documents.Contains(document)));
        return root.WithDocuments([.. documents.OrderBy(document => document.Source.Path, PathOrder.Instance)]);
    }

    // What is not saved yet has no name that tells what it is.
    private static bool IsOurs(string path, string? language) =>
        Path.IsPathRooted(path) ? ManifestNames.IsManifestFile(Path.GetFileName(path)) : language is "yaml" or "json";

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static Document Make(Root root, string path, string uri, int? version, string text) =>
        new(path, uri, version, new SourceFile(Path.IsPathRooted(path) ? root.PrintedPath(path) : path, text));

    /// <summary>The folder that a document belongs to; where it is in none that is open, its own with what is beside it.</summary>
    private Root RootFor(string path)
    {
        if (_current.Roots.FirstOrDefault(root => root.Owns(path)) is { } owner)
        {
            return owner;
        }

        // A document that was never saved is in no folder and has nothing beside it.
        var folder = Path.IsPathRooted(path) ? Path.GetDirectoryName(path)! : path;
        if (_current.Roots.FirstOrDefault(root => !root.IsWhole && root.Folder == folder) is { } beside)
        {
            return beside;
        }

        var root = NewRoot(folder, false, Path.IsPathRooted(path) ? disk.ReadBeside(folder) : []);
        AddRoot(root);
        return root;
    }

    private Root NewRoot(string folder, bool isWhole, ImmutableArray<Document> documents) =>
        new(folder, isWhole, documents, RootSettings.Read(folder, Options, documents));

    private void AddRoot(Root root)
    {
        // A document that was opened before its folder is taken over by it.
        var roots = _current.Roots.ToBuilder();
        for (var i = roots.Count - 1; i >= 0 && root.IsWhole; i--)
        {
            foreach (var open in roots[i].Documents.Where(document => document.IsOpen && root.Owns(document.FullPath)))
            {
                root = root.With(Make(root, open.FullPath, open.Uri, open.Version, open.Source.Text));
            }

            if (IsWithin(roots[i].Folder, root.Folder))
            {
                roots.RemoveAt(i);
            }
        }

        roots.Add(root);
        _current = _current with { Roots = roots.ToImmutable() };
    }

    private void Set(Root root, Document document) => Replace(root, root.With(document));

    private void StopTyping() => _current = _current with { LastEdit = null, BeforeObject = null };

    private void Replace(Root before, Root? after)
    {
        var roots = _current.Roots;
        _current = _current with { Roots = after is null ? roots.Remove(before) : roots.Replace(before, after) };
    }
}
