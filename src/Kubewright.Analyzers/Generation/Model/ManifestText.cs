using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Generation.Model;

/// <summary>
/// A manifest's text with what the project says of it. Equal to another one of equal content: hosts that make all texts anew cause no work,
/// and the text that was there first is kept, for which the parse is known.
/// </summary>
internal sealed record ManifestText(string Path, string DisplayPath, string Set, string? Namespace, bool IsWritten, SourceText Text)
{
    public bool Equals(ManifestText? other) =>
        other is not null
        && Path == other.Path
        && DisplayPath == other.DisplayPath
        && Set == other.Set
        && Namespace == other.Namespace
        && IsWritten == other.IsWritten
        && (ReferenceEquals(Text, other.Text) || Text.ContentEquals(other.Text));

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
