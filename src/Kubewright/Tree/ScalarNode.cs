using System.Globalization;

namespace Kubewright.Tree;

/// <summary>A scalar: its JSON type and its text. Immutable.</summary>
public sealed class ScalarNode : Node
{
    private static readonly ScalarNode True = new(ScalarKind.Boolean, "true");
    private static readonly ScalarNode False = new(ScalarKind.Boolean, "false");

    private ScalarNode(ScalarKind kind, string value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>The null scalar.</summary>
    public static ScalarNode Null { get; } = new(ScalarKind.Null, "null");

    /// <summary>Its JSON type.</summary>
    public ScalarKind Kind { get; }

    /// <summary>Its text: of a string the string itself, otherwise as JSON writes it.</summary>
    public string Value { get; }

    /// <summary>A string.</summary>
    public static ScalarNode FromText(string text) => new(ScalarKind.Text, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A whole number.</summary>
    public static ScalarNode FromInteger(long number) => new(ScalarKind.Number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A boolean.</summary>
    public static ScalarNode FromBoolean(bool value) => value ? True : False;

    /// <summary>A number by its JSON text; digits are kept as they are written.</summary>
    internal static ScalarNode FromNumber(string json) => new(ScalarKind.Number, json);

    /// <inheritdoc/>
    public override Node Clone() => this;

    /// <inheritdoc/>
    public override bool Means(Node? other) =>
        other is ScalarNode scalar && scalar.Kind == Kind
        && (string.Equals(scalar.Value, Value, StringComparison.Ordinal)
            || (Kind == ScalarKind.Number && ParseNumber(Value).Equals(ParseNumber(scalar.Value))));

    private static double ParseNumber(string value) => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
}
