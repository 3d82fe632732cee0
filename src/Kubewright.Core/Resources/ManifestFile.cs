using System.Collections.Immutable;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A manifest file as read: its documents and the objects in them. Immutable, so that it can be shared and cached by its text.</summary>
public sealed record ManifestFile(SourceFile File, ImmutableArray<YamlDocument> Documents, ImmutableArray<Resource> Resources)
{
    /// <summary>What the reader threw at this text, so that nothing is known of it; null where it was read.</summary>
    public Exception? Failure { get; init; }
}
