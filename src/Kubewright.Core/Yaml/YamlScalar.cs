using Kubewright.Core.Text;

namespace Kubewright.Core.Yaml;

/// <summary>A scalar: its text and what Kubernetes' YAML reader takes it for.</summary>
public sealed class YamlScalar : YamlNode
{
    public YamlScalar(SourceSpan span, string? tag, string value, YamlScalarStyle style, YamlScalarType type, bool isPlaceholder)
        : base(span, tag)
    {
        Value = value;
        Style = style;
        Type = type;
        IsPlaceholder = isPlaceholder;
    }

    /// <summary>The text after unquoting, unescaping and folding; never converted.</summary>
    public string Value { get; }

    public YamlScalarStyle Style { get; }

    /// <summary>What the text resolves to by YAML 1.1 as go-yaml reads it. A quoted or block scalar is a string.</summary>
    public YamlScalarType Type { get; }

    /// <summary>
    /// Whether the value holds a placeholder (<c>${X}</c>, <c>$(X)</c>, <c>#{X}#</c>, a quoted <c>{{ x }}</c>), so that what is
    /// deployed is not what is written.
    /// </summary>
    public bool IsPlaceholder { get; }

    public override string ToString() => Value;
}
