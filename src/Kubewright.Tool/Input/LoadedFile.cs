using Kubewright.Core.Resources;

namespace Kubewright.Tool.Input;

/// <summary>A manifest that was read.</summary>
/// <param name="Source">Where it was read from.</param>
/// <param name="Text">Its text and encoding.</param>
/// <param name="Manifest">What it holds.</param>
internal sealed record LoadedFile(InputFile Source, FileText Text, ManifestFile Manifest);
