namespace Kubewright.Core.Yaml;

/// <summary>The JSON type that go-yaml (YAML 1.1) resolves a scalar to.</summary>
public enum YamlScalarType
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
}
