using Kubewright.Core.Resources;

namespace Kubewright.Core.Graph;

/// <summary>A file that takes part in a check.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Set">The set it belongs to; files of different sets never see each other. Empty for the set of all files that name none.</param>
/// <param name="Namespace">The namespace it is applied to where its objects state none; null where the build does not say.</param>
public sealed record ManifestInput(ManifestFile File, string Set = "", string? Namespace = null);
