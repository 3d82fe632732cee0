using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>
/// Reads a manifest file the way Kubernetes does: split at its <c>---</c> lines first, then each document on its own, so that a
/// broken document costs only itself.
/// </summary>
public static class YamlReader
{
    /// <summary>
    /// All documents of a file, in order. Never throws on any text; what is wrong is in
    /// <see cref="YamlDocument.Problems"/> and <see cref="YamlDocument.State"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static ImmutableArray<YamlDocument> Read(SourceFile file, CancellationToken cancellationToken = default) =>
        Read(file, mayBeTemplate: !KustomizationFile.IsName(file.Name), cancellationToken);

    /// <summary>All documents of a file that no other program fills in first: what looks like a template in it is a value.</summary>
    internal static ImmutableArray<YamlDocument> ReadAsWritten(SourceFile file, CancellationToken cancellationToken = default) =>
        Read(file, mayBeTemplate: false, cancellationToken);

    private static ImmutableArray<YamlDocument> Read(SourceFile file, bool mayBeTemplate, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<YamlDocument>();
        var start = JsonStream.Read(file, documents, cancellationToken);

        // What a template leaves out or writes twice depends on actions between its documents.
        var action = mayBeTemplate ? TemplateDetector.FindActionLine(file.Text, start) : null;
        foreach (var part in DocumentSplitter.Split(file.Text, start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(DocumentReader.Read(file, part, mayBeTemplate, action, cancellationToken));
        }

        return documents.ToImmutable();
    }
}
