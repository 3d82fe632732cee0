using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>One document of a file: what is between two <c>---</c> lines.</summary>
/// <param name="File">The file it is in.</param>
/// <param name="Span">From its first to its last character of content.</param>
/// <param name="Root">Its root node; null unless <paramref name="State"/> is <see cref="YamlDocumentState.Read"/>.</param>
/// <param name="State">Whether it could be read.</param>
/// <param name="Problems">What is wrong with it as YAML, in the order of the text.</param>
public sealed record YamlDocument(
    SourceFile File,
    SourceSpan Span,
    YamlNode? Root,
    YamlDocumentState State,
    ImmutableArray<YamlProblem> Problems)
{
    /// <summary>Whether it is written nowhere as it is: it was rendered, and each of its nodes says where it is written.</summary>
    public bool IsRendered { get; init; }

    /// <summary>Whether two objects run into each other, because there is no line <c>---</c>: what was read is a mixture of them.</summary>
    public bool IsMixture => Problems.Any(problem => problem.Kind == YamlProblemKind.MissingSeparator);

    /// <summary>
    /// Whether SOPS has encrypted it (getsops.io: a root key <c>sops</c> whose <c>mac</c> seals the rest): a byte that changes breaks the seal.
    /// </summary>
    public bool IsEncrypted => Root is YamlMapping root && root["sops"] is YamlMapping sops && sops.Find("mac") is not null;
}
