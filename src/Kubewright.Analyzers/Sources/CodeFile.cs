using System.Runtime.CompilerServices;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Sources;

/// <summary>The file that a syntax tree is, as findings name it, and the way back.</summary>
internal static class CodeFile
{
    private static readonly ConditionalWeakTable<SourceFile, SyntaxTree> Trees = new();

    private static readonly PerObject<SyntaxTree, SourceFile> Files = new(static unread =>
    {
        var file = new SourceFile(unread.FilePath, unread.GetText(CancellationToken.None).ToString());
        Trees.Add(file, unread);
        return file;
    });

    /// <summary>The file of a tree: the same one for as long as the tree lives.</summary>
    public static SourceFile Of(SyntaxTree tree) => Files.Of(tree);

    /// <summary>The file of a tree, if anything was ever found in it.</summary>
    public static SourceFile? Find(SyntaxTree tree) => Files.TryFind(tree, out var file) ? file : null;

    /// <summary>Whether a file is a generator's by its name: what it does, the code does that it is generated from.</summary>
    public static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a node stands.</summary>
    public static SourceSpan SpanOf(SyntaxNode node) => new(Of(node.SyntaxTree), node.SpanStart, node.Span.Length);

    /// <summary>Where a token stands.</summary>
    public static SourceSpan SpanOf(SyntaxToken token) => new(Of(token.SyntaxTree!), token.SpanStart, token.Span.Length);

    /// <summary>Where a location in C# is.</summary>
    /// <exception cref="ArgumentException">The location is in no syntax tree.</exception>
    public static SourceSpan SpanOf(Location location) => location.SourceTree is { } tree
        ? new SourceSpan(Of(tree), location.SourceSpan.Start, location.SourceSpan.Length)
        : throw new ArgumentException($"{location} is in no syntax tree.", nameof(location));

    /// <summary>The place in C# that a span is; null where it is in another file.</summary>
    public static Location? LocationOf(SourceSpan span) =>
        Trees.TryGetValue(span.File, out var tree) ? Location.Create(tree, new TextSpan(span.Start, span.Length)) : null;
}
