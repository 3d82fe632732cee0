using YamlDotNet.Core;

namespace Kubewright.Core.Yaml.Scanning;

/// <summary>The text cannot be read as YAML at a place; the message says why, in a user's words.</summary>
internal sealed class ScanException(int index, string message) : YamlException(TextCursor.MarkAt(index), TextCursor.MarkAt(index), message);
