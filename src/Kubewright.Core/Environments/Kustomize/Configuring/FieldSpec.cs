using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>A field of objects that a transformer changes.</summary>
/// <param name="Type">The objects that have it; empty parts match all.</param>
/// <param name="Path">Its path with '/' between parts; a part that ends in <c>[]</c> is a list.</param>
/// <param name="Create">Whether it is made where it is absent.</param>
internal sealed record FieldSpec(GroupKind Type, string Path, bool Create)
{
    private IReadOnlyList<string>? _parts;

    /// <summary>The parts of the path; <c>\/</c> is a slash within a part.</summary>
    public IReadOnlyList<string> Parts => _parts ??= FieldPathText.Split(Path, '/');

    /// <summary>Whether another one would change nothing that this one does not.</summary>
    public bool Covers(FieldSpec other) => Path == other.Path && Type.IsSelectedBy(other.Type);
}
