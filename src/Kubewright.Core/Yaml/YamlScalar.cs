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

    /// <summary>A value that an argument in C# gives, or that a default stands for.</summary>
    /// <param name="span">Where it is said.</param>
    /// <param name="value">The value.</param>
    /// <param name="isText">Whether it is a text; else it is what a plain scalar of YAML would be.</param>
    /// <param name="style"><see cref="YamlScalarStyle.CSharp"/> where it is a literal at that place, else <see cref="YamlScalarStyle.Computed"/>.</param>
    public static YamlScalar Said(SourceSpan span, string value, bool isText, YamlScalarStyle style) => new(
        span, null, value, style, isText ? YamlScalarType.String : ScalarResolver.ResolvePlain(value, out _, out _), isText && Placeholder.IsIn(value));

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

    /// <summary>
    /// The value as Kubernetes decodes it into an integer field: <c>80</c>, <c>0x50</c>, <c>0120</c>, <c>8_0</c>, <c>82.0</c>,
    /// <c>8e1</c>. False for anything else, a quoted number included.
    /// </summary>
    public bool TryGetInteger(out long value)
    {
        value = 0;
        if (Type is not (YamlScalarType.Integer or YamlScalarType.Float))
        {
            return false;
        }

        if (ScalarResolver.ResolvePlain(Value, out value, out var number) == YamlScalarType.Integer && (value != 0 || number == 0))
        {
            return true;
        }

        if (Math.Floor(number) != number || Math.Abs(number) >= 9.2e18)
        {
            return false;
        }

        value = (long)number;
        return true;
    }

    /// <summary>The value of a number of any form; false for what is not a number.</summary>
    public bool TryGetNumber(out double value)
    {
        value = 0;
        if (Type is not (YamlScalarType.Integer or YamlScalarType.Float))
        {
            return false;
        }

        ScalarResolver.ResolvePlain(Value, out _, out value);
        return true;
    }

    /// <summary>The value of a boolean (<c>true</c>, <c>yes</c>, <c>on</c>, <c>y</c> and their opposites); false for what is none.</summary>
    public bool TryGetBoolean(out bool value)
    {
        var isBoolean = Type is YamlScalarType.Boolean;
        value = isBoolean && (Value[0] is 't' or 'T' or 'y' or 'Y' || Value is "on" or "On" or "ON");
        return isBoolean;
    }

    /// <summary>The text as the JSON name of a key: an unquoted <c>y</c> is <c>true</c>, <c>017</c> is <c>15</c>.</summary>
    public string JsonKey => KeyName.Of(this);

    /// <summary>The edit that gives this scalar another text of one line, in the manner in which it is written.</summary>
    public TextEdit ChangeText(string text) => ChangeNotation(Notation(text));

    /// <summary>
    /// The edit that writes another value in this scalar's place, as YAML writes it. Of a block text the comment behind its sign stays, and so
    /// does the line break after it.
    /// </summary>
    public TextEdit ChangeNotation(string notation) => ScalarNotation.Replace(this, notation);

    /// <summary>
    /// How a text of one line is written in this scalar's place: in the same quotes, and in double quotes where it would be read as something
    /// other than that text without any.
    /// </summary>
    public string Notation(string text) => ScalarNotation.Of(text, Style);

    public override string ToString() => Value;
}
