namespace Kubewright.Analyzers.Generation.Model;

/// <summary>What one manifest file holds.</summary>
/// <param name="Path">Its path, normalized.</param>
/// <param name="DisplayPath">Its path as seen from the project, with '/' between its parts.</param>
/// <param name="Set">The set that it belongs to.</param>
/// <param name="Patches">The files that it lists as patches, where it is a kustomization: what they hold are not objects.</param>
/// <param name="Objects">Its objects, in the order of the text.</param>
/// <param name="Failures">Its objects that could not be read.</param>
/// <param name="Chart">The folder that it makes a chart of, whose templates hold no objects; null for all other files.</param>
internal sealed record FileModel(
    string Path,
    string DisplayPath,
    string Set,
    EquatableArray<string> Patches,
    EquatableArray<ObjectModel> Objects,
    EquatableArray<GenerationFailure> Failures = default,
    string? Chart = null);
