using Kubewright.Core.Yaml;

namespace Kubewright.Core.Schema;

/// <summary>An object of a document with its type and the way to it.</summary>
internal sealed record SchemaObject(YamlMapping Mapping, SchemaType Type, FieldPath Path);
