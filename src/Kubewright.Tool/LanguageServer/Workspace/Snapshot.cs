using System.Collections.Immutable;

namespace Kubewright.Tool.LanguageServer.Workspace;

/// <summary>All that the server knows at one moment. A request is answered by the one that it came to.</summary>
/// <param name="Roots">The folders.</param>
/// <param name="LastEdit">What was typed last; null where nothing was since it was saved.</param>
/// <param name="BeforeObject">What there was before the object was begun in which somebody types; null where nobody does.</param>
internal sealed record Snapshot(ImmutableArray<Root> Roots, Edit? LastEdit, Snapshot? BeforeObject)
{
    /// <summary>A document with the folder that it belongs to; null where it is none of ours.</summary>
    public (Root Root, Document Document)? Find(string uri)
    {
        var path = DocumentUri.ToPath(uri);
        foreach (var root in Roots)
        {
            if (root.Find(path) is { } document)
            {
                return (root, document);
            }
        }

        return null;
    }
}
