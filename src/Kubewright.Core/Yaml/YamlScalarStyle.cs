namespace Kubewright.Core.Yaml;

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,

    /// <summary>A text or number that C# writes as a literal.</summary>
    CSharp,

    /// <summary>Written nowhere as it is: code computes it, or a default stands for it. Nothing can be written in its place.</summary>
    Computed,
}
