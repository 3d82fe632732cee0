namespace Kubewright.Core.Yaml;

/// <summary>The stretch of a text that holds one document, without the <c>---</c> line before it.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="SeparatorStart">Where text other than a comment follows the <c>---</c> before it; -1 where nothing does.</param>
/// <param name="SeparatorEnd">Where that text ends.</param>
internal readonly record struct DocumentPart(int Start, int End, int SeparatorStart = -1, int SeparatorEnd = -1);
